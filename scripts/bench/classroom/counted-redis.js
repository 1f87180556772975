import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startRedis } from "../../../e2e/servers/start-redis.js";

const proxy = fileURLToPath(new URL("counting-proxy.js", import.meta.url));
const token = "bench";

/** A real Redis behind Upstash's REST API, and how many commands of each name it was sent so far. */
export async function startCountedRedis() {
  const redis = await startRedis({ token });
  const child = fork(proxy, [redis.url], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [url] = await once(child, "message");
  return {
    env: {
      UPSTASH_REDIS_REST_URL: String(url),
      UPSTASH_REDIS_REST_TOKEN: token,
      LAB_SECRET: "of-a-bench-which-has-nothing-to-hide",
    },
    /** @returns {Promise<Record<string, number>>} */
    async counts() {
      child.send("counts");
      return (await once(child, "message"))[0];
    },
    async stop() {
      child.disconnect();
      await redis.stop();
    },
  };
}
