import "./scripts/group-by.js";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    testTimeout: 30_000,
    include: [
      "lib/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "app/**/*.test.ts",
      "e2e/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    // Tests that wait for time to pass, with describe.concurrent, wait all at once.
    maxConcurrency: 25,
    globalSetup: ["e2e/servers/vitest-setup.ts"],
  },
});
