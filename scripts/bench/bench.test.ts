import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startGenerator } from "./load/load.js";
import { markdown } from "./markdown.js";
import { median, percentileOf } from "./median.js";
import { number } from "./number.js";
import { scriptBytes } from "./page/scripts.js";

test("a percentile is one of the values, the first below which so many lie", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([50, 95, 99, 100].map((percent) => percentileOf(hundred, percent))).toEqual([50, 95, 99, 100]);
  expect(percentileOf([7], 1)).toBe(7);
  expect(percentileOf([10, 9, 2], 95)).toBe(10);
  expect(() => percentileOf([], 50)).toThrow(RangeError);
});

test("the median of an even number lies between the two in the middle, and nobody's order is changed", () => {
  const values = [10, 9, 2, 100];
  expect(median(values)).toBe(9.5);
  expect(values).toEqual([10, 9, 2, 100]);
  expect(median([3, 1, 2])).toBe(2);
  expect(median([5])).toBe(5);
});

test("a table in Markdown has numbers to the right, and a dash is none that is missing", () => {
  const lines = markdown(
    ["Server", "µs", "Ratio"],
    [
      ["`a`", "33.4", "–"],
      ["b|c", 7, "0.80"],
    ],
  ).split("\n");
  expect(lines).toEqual([
    "| Server |   µs | Ratio |",
    "| ------ | ---: | ----: |",
    "| `a`    | 33.4 |     – |",
    "| b\\|c   |    7 |  0.80 |",
  ]);
});

test("what is not known is a dash, and no number", () => {
  expect(number(undefined)).toBe("–");
  expect(number(Number.NaN, 2)).toBe("–");
  expect(number(0.804, 2)).toBe("0.80");
});

test("only scripts count, and each once however often it was asked for", () => {
  const resource = (path: string, encodedBodySize: number) => ({
    name: `http://localhost:3000${path}`,
    encodedBodySize,
  });
  const loaded = [
    resource("/_next/static/chunks/a.js", 0),
    resource("/_next/static/chunks/a.js", 1000),
    resource("/_next/static/chunks/b.js?v=1", 500),
    resource("/_next/static/chunks/c.css", 300),
    resource("/api/labs", 20),
  ];
  expect(scriptBytes(loaded)).toBe(1500);
});

test("what the generator counts are answers: all that the server gave, and an error when one is no verdict", async () => {
  const paths: (string | undefined)[] = [];
  const server = createServer(({ url }, outgoing) => {
    paths.push(url);
    outgoing.writeHead(Number(url?.slice(1))).end("{}");
  }).listen(0);
  await once(server, "listening");
  const generator = startGenerator();
  onTestFinished(() => {
    generator.stop();
    server.close();
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const answering = (...statuses: number[]) => ({
    origin,
    requests: statuses.map((status) => ({ path: `/${status}`, headers: {} })),
    clients: 2,
    seconds: 0.1,
  });

  const { perSecond, ms } = await generator.load(answering(200, 401));
  expect(new Set(paths)).toEqual(new Set(["/200", "/401"]));
  expect(perSecond).toBeGreaterThan(0);
  expect(ms[99]).toBeGreaterThanOrEqual(ms[50]);
  await expect(generator.load(answering(200, 429))).rejects.toThrow("answered 429");
});
