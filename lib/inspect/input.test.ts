import { expect, test } from "vitest";
import { readInput } from "./input";

const found = (typed: string) => readInput(typed)?.cookies.map(({ name, value }) => [name, value]);

test("nothing is nothing", () => {
  expect(readInput(" \n ")).toBeNull();
});

test.each([
  ["a bare value", "eyJ1IjoxfQ.ZVPxAA.x", "value", [[undefined, "eyJ1IjoxfQ.ZVPxAA.x"]]],
  ["a value with padding", "eyJ2aWV3cyI6MX0=", "value", [[undefined, "eyJ2aWV3cyI6MX0="]]],
  ["a signed value with padding", "e30=.ZVPxAA.x", "value", [[undefined, "e30=.ZVPxAA.x"]]],
  ["Rails’s padding", "YWI=--aXY--dGFn", "value", [[undefined, "YWI=--aXY--dGFn"]]],
  ["a value in quotes", '"abc"', "value", [[undefined, "abc"]]],
  ["a value over two lines", "abc\ndef", "value", [[undefined, "abcdef"]]],
  ["a name and a value", "session=abc", "cookie", [["session", "abc"]]],
  ["a compressed Flask session", "session=.eJx.ZVPxAA.x", "cookie", [["session", ".eJx.ZVPxAA.x"]]],
  ["a value with =", "session=YWI=", "cookie", [["session", "YWI="]]],
  [
    "a header",
    "Cookie: a=1; b=2",
    "cookie",
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  ["a header in small letters", "cookie: a=1", "cookie", [["a", "1"]]],
  [
    "the cookies of a header",
    "a=1; b=2",
    "cookie",
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  ["what curl -v shows", "> GET / HTTP/1.1\n> Host: x\n> Cookie: a=1\n", "cookie", [["a", "1"]]],
  ["a Set-Cookie header", "Set-Cookie: a=1; Path=/", "set-cookie", [["a", "1"]]],
  [
    "several",
    "HTTP/1.1 200 OK\nSet-Cookie: a=1\nX: y\nset-cookie: b=2; Secure",
    "set-cookie",
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  ["Set-Cookie without its name", "a=1; HttpOnly; Max-Age=3", "set-cookie", [["a", "1"]]],
])("%s", (_, typed, source, cookies) => {
  expect(readInput(typed)?.source).toBe(source);
  expect(found(typed)).toEqual(cookies);
});

test("the attributes of Set-Cookie are kept in their order, by names in small letters", () => {
  expect(
    readInput("Set-Cookie: a=1; Path=/; HTTPONLY; expires=Mon, 16 Aug 2021 06:22:23 GMT;")?.cookies[0],
  ).toEqual({
    name: "a",
    value: "1",
    attributes: [
      { name: "path", value: "/" },
      { name: "httponly", value: "" },
      { name: "expires", value: "Mon, 16 Aug 2021 06:22:23 GMT" },
    ],
  });
});

test("a cookie and its NAME.sig belong together, and one without the other stays", () => {
  expect(readInput("Cookie: a=1; a.sig=x; b.sig=y")?.cookies).toEqual([
    { name: "a", value: "1", companion: "x" },
    { name: "b.sig", value: "y" },
  ]);
});
