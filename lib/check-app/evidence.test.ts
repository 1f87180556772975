import { expect, test } from "vitest";
import { readSetCookie } from "./evidence";

const now = Date.parse("2026-11-22T10:00:00Z");

test("a Set-Cookie header is read as browsers read it", () => {
  expect(readSetCookie("a=b=c; Path=/; HttpOnly; SAMESITE=lax ;Max-Age=30", now)).toEqual({
    name: "a",
    value: "b=c",
    attributes: { path: "/", httponly: "", samesite: "lax", "max-age": "30" },
    keeps: 30,
  });
});

test("Max-Age counts before Expires", () => {
  const expires = "Expires=Sun, 22 Nov 2026 10:01:00 GMT";
  expect(readSetCookie(`a=b; ${expires}`, now).keeps).toBe(60);
  expect(readSetCookie(`a=b; ${expires}; Max-Age=30`, now).keeps).toBe(30);
  expect(readSetCookie("a=b; Expires=never; Max-Age=soon", now).keeps).toBeUndefined();
});
