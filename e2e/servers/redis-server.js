import { spawnSync } from "node:child_process";

/** Whether `redis-server` is on PATH. */
export const isInstalled = () => spawnSync("redis-server", ["--version"]).status === 0;

export const howToInstall =
  "redis-server is not on PATH. Install it (apt-get install redis-server, or brew install redis).";
