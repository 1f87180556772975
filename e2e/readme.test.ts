import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test.each(["start.spec.ts", "demo/example.ts"])("the README shows %s, which tests run, as it is", (path) => {
  expect(text("README.md")).toContain(`\`\`\`ts\n${text(path)}\`\`\``);
});
