import { createHistogram } from "node:perf_hooks";
import { expect, test } from "vitest";
import { number } from "../number.js";
import { commandsIn } from "./commands.js";
import { Jar } from "./jar.js";
import { classHour } from "./price.js";
import { percentile, table } from "./table.js";

test("a jar sends a cookie to its path and to what is below, the longest path first", () => {
  const jar = new Jar();
  jar.take("session=a.b%; Path=/labs/lab/alice/flask; HttpOnly; Max-Age=30; SameSite=Lax");
  jar.take("control=seal; Path=/api/labs/lab");
  jar.take("everywhere=1; Path=/");
  expect(jar.header("/labs/lab/alice/flask/account?x=1")).toBe("session=a.b%; everywhere=1");
  expect(jar.header("/labs/lab/alice/flask")).toBe("session=a.b%; everywhere=1");
  expect(jar.header("/labs/lab/alice/flask2/account")).toBe("everywhere=1");
  expect(jar.header("/api/labs/lab/flask/server")).toBe("control=seal; everywhere=1");
});

test("a jar replaces a cookie, and drops one whose age is over", () => {
  const jar = new Jar();
  jar.take("session=1; Path=/a");
  jar.take("session=2; Path=/a");
  expect(jar.header("/a")).toBe("session=2");
  jar.take("session=; Path=/a; Max-Age=0");
  expect(jar.header("/a")).toBeUndefined();
});

test("each command of a pipeline counts, and a command alone is one", () => {
  expect(commandsIn('["get","key"]')).toEqual(["GET"]);
  expect(commandsIn('[["getex","a","ex",60],["eval","script",1,"b"],["GET","c"]]')).toEqual([
    "GETEX",
    "EVAL",
    "GET",
  ]);
  expect(commandsIn("[]")).toEqual([]);
});

test("a class of 1,000 that asks 100 commands in a learner's minute costs 12 dollars an hour", () => {
  expect(classHour(100)).toBe(12);
});

test("percentiles are told in milliseconds, and nothing of what was not measured", () => {
  const histogram = createHistogram();
  expect(percentile(histogram, 95)).toBe("–");
  for (let ms = 1; ms <= 100; ms++) histogram.record(ms * 1000);
  expect(percentile(histogram, 5)).toBe("5.0");
  expect(Number(percentile(histogram, 95))).toBe(95);
  expect(number(undefined)).toBe("–");
  expect(number(1.25, 1)).toBe("1.3");
});

test("a table stands in columns, names to the left and numbers to the right", () => {
  const lines = table(
    ["store", "learners"],
    [
      ["memory", "30"],
      ["redis", "1000"],
    ],
  ).split("\n");
  expect(lines).toEqual(["store   learners", "------  --------", "memory        30", "redis       1000"]);
});
