import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";

const readme = readFileSync("README.md", "utf8");

test.each(mechanisms)("the README names $id in one line, with a source to read", ({ id }) => {
  const lines = readme.split("\n").filter((line) => line.startsWith(`| \`${id}\` `));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\]\(https:\/\/[^)]+\)/);
});
