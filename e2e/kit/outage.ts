import { Door } from "../servers/door";
import { startRedis } from "../servers/start-redis.js";
import { startServer } from "./server";

/** A lab's server of its own, over a real Redis of its own, with a door in between. */
export async function startWithDoor(
  token = "outage",
  settings: Record<string, string> = { LAB_SECRET: "of-the-lab-whose-store-comes-and-goes" },
) {
  const redis = await startRedis({ token });
  const door = new Door(redis.url);
  await door.open();
  const env = {
    UPSTASH_REDIS_REST_URL: door.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    ...settings,
  };
  let server = await startServer(env);
  /** Ends the lab's server as a crash does, and starts another in its place. */
  const crash = async () => {
    await server.kill();
    server = await startServer(env, server.port);
  };
  const stop = async () => {
    await server.stop();
    await door.shut();
    await redis.stop();
  };
  return { url: server.url, said: () => server.said(), door, crash, stop };
}
