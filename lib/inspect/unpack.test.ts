import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { flaskVectors } from "@/lib/anatomy/testing-specimens";
import { layOut } from "./lay-out";
import { recognise } from "./recognise";
import { unpack } from "./unpack";

test("every session of Flask’s is read as Flask wrote it, compressed or not", async () => {
  for (const { token, json = "" } of flaskVectors) {
    const payload = recognise({ value: token })?.reading.payload;
    const text = payload && "zlib" in payload ? (await unpack(payload.zlib, 65_536))?.text : payload?.text;
    expect(text).toBe(json);
  }
});

test("no more is unpacked than asked for, and what is cut off is said to be", async () => {
  const bomb = deflateSync(Buffer.alloc(10_000_000, "a"));
  const read = await unpack(bomb, 1000);
  expect(read?.cut).toBe(true);
  expect(read?.text).toBe("a".repeat(1000));
});

test("what is no zlib is null", async () => {
  expect(await unpack(Uint8Array.of(0x78, 0x9c, 1, 2, 3), 1000)).toBeNull();
});

test("JSON is laid out with every literal as it stands", () => {
  expect(layOut('{"a":1.0,"b":[12345678901234567890,"x,{\\"y"],"c":{},"a":NaN}')).toBe(
    '{\n  "a": 1.0,\n  "b": [\n    12345678901234567890,\n    "x,{\\"y"\n  ],\n  "c": {},\n  "a": NaN\n}',
  );
  expect(layOut("plain text")).toBe("plain text");
});

test("the deepest JSON is laid out in proportion to its length", () => {
  expect(layOut("[".repeat(10_000)).length).toBeLessThan(10_000 * 25);
});
