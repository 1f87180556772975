import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { light } from "./light";

const css = readFileSync("app/globals.css", "utf8");

test.each(Object.entries(light))("in pictures, too, %s is %s", (name, colour) => {
  expect(css).toContain(`--${name}: light-dark(${colour},`);
});
