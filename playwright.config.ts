import { defineConfig } from "playwright/test";
import { locate } from "./scripts/machine.js";

const port = Number(process.env.E2E_PORT || 3210);
const ports = { memory: port, instances: [port + 1, port + 2], redis: port + 3, upstash: port + 4 };
const address = (at: number) => `http://localhost:${at}`;

const hasRedis = process.env.CI === "true" || locate("redis-server") !== undefined;
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
if (!hasRedis && !isWorker)
  console.warn("No redis-server here: the browser tests over a real Redis are skipped.");

const upstash = {
  UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${ports.upstash}`,
  UPSTASH_REDIS_REST_TOKEN: "e2e",
  LAB_SECRET: "the-same-for-both-instances-of-the-lab",
};
const memory = { UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "", LAB_SECRET: "" };

const server = (command: string, at: number, env: Record<string, string> = {}) => ({
  command,
  env: { NEXT_TELEMETRY_DISABLED: "1", ...env },
  url: address(at),
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 3000 },
});
const lab = (at: number, env: Record<string, string>) =>
  server(`node scripts/serve.js --port ${at}`, at, env);

const overRedis = [
  server(
    `node e2e/servers/redis.js --port ${ports.upstash} --token ${upstash.UPSTASH_REDIS_REST_TOKEN}`,
    ports.upstash,
  ),
  ...ports.instances.map((at) => lab(at, upstash)),
  server(
    `node e2e/servers/alternate.js --port ${ports.redis} ${ports.instances.map((at) => `--to ${at}`).join(" ")}`,
    ports.redis,
  ),
];

/** What depends on where a lab is kept; all else is the page's own. */
const overStore = ["contract*", "truth-table*", "bad-input*", "keeping*", "article*", "store-away*"].map(
  (name) => `${name}.spec.ts`,
);
/** What starts a Redis and servers of its own. */
const onTheirOwn = [
  "outage.spec.ts",
  "store-faults.spec.ts",
  "killed.spec.ts",
  "two-instances.spec.ts",
  "classroom-faults.spec.ts",
  "secrets.spec.ts",
  "readiness.spec.ts",
];

/**
 * Everything on one server with its store in memory; what depends on the store once more, on two servers that take
 * turns over one Redis.
 */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === "true",
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: (process.env.CHROMIUM_PATH ?? locate("chromium")) || undefined,
      args: ["--disable-quic"],
    },
    contextOptions: { reducedMotion: "reduce" },
    // A trace costs half as much time again. To see one, add --trace retain-on-failure.
    trace: process.env.CI === "true" ? "retain-on-failure" : "off",
  },
  projects: [
    { name: "memory", use: { baseURL: address(ports.memory) }, testIgnore: onTheirOwn },
    ...(hasRedis
      ? [{ name: "redis", use: { baseURL: address(ports.redis) }, testMatch: [...overStore, ...onTheirOwn] }]
      : []),
  ],
  webServer: [lab(ports.memory, memory), ...(hasRedis ? overRedis : [])],
});
