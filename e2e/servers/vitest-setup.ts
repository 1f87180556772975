import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { howToInstall, isInstalled } from "./redis-server.js";
import { startRedis } from "./start-redis.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Upstash's REST API over a real Redis, or null where redis-server is not installed. */
    redis: { url: string; token: string } | null;
  }
}

/** One Redis for the whole run. Without redis-server its tests are skipped, except in CI, which has to have it. */
export default async function setup({ provide }: TestProject) {
  if (!isInstalled()) {
    if (process.env.CI === "true") throw new Error(howToInstall);
    console.warn(`\nTests over Redis are skipped. ${howToInstall}\n`);
    provide("redis", null);
    return;
  }
  const { url, token, stop } = await startRedis({ token: randomUUID() });
  provide("redis", { url, token });
  return stop;
}
