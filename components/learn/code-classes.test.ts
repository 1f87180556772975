import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import codeClasses, { classes } from "./code-classes";

type Node = { tagName?: string; properties?: object; children?: Node[]; value?: string };

const token = (colour: string, value: string): Node => ({
  tagName: "span",
  properties: { style: `color:${colour}` },
  children: [{ value }],
});

const classed = (...children: Node[]) => {
  const pre: Node = { tagName: "pre", properties: { className: "shiki", style: "color:#0e1116" }, children };
  codeClasses()({ children: [pre] });
  return pre;
};

test("a token has a class, and text none", () => {
  const { properties, children = [] } = classed(token("#A0111F", "return"), token("#0E1116", " name"));
  expect(properties).toEqual({ className: "shiki" });
  expect(children).toEqual([
    { tagName: "span", properties: { className: ["code-keyword"] }, children: [{ value: "return" }] },
    { value: " name" },
  ]);
});

test("the stylesheet knows every class", () => {
  const css = readFileSync("app/learn/code.css", "utf8");
  expect(Object.values(classes).filter((name) => !css.includes(`.${name} {`))).toEqual([]);
});

test("a colour without a class is a mistake", () => {
  expect(() => classed(token("#123456", "x"))).toThrow("#123456");
});
