import fc from "fast-check";
import { expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { mechanisms } from "@/lib/mechanisms";
import { handoverPath, longestCookie, readHandover } from "./handover";

const lab = "Ab0-_".padEnd(22, "x");
const genuine = { lab, mechanism: "flask", cookie: "eyJ1IjoxfQ.YRoEHw.M9vK" } as const;

const octets = Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0x21 + at)).filter(
  (one) => !'",;\\'.includes(one),
);
const cookies = fc.string({ unit: fc.constantFrom(...octets), minLength: 1, maxLength: longestCookie });
const labs = fc.stringMatching(/^[\w-]{22}$/);
const ids = fc.constantFrom(...mechanisms.map(({ id }) => id));

const fragmentOf = (path: string) => path.slice(path.indexOf("#"));
const read = (parts: Record<string, string>) => readHandover(`#${new URLSearchParams(parts)}`);

test("what a link was made of is read back from it, whatever the cookie holds", () => {
  fc.assert(
    fc.property(fc.record({ lab: labs, mechanism: ids, cookie: cookies }), (handover) => {
      expect(readHandover(fragmentOf(handoverPath(handover)))).toEqual(handover);
    }),
  );
});

test("a server gets nothing of it: all stands behind the #", () => {
  expect(new URL(handoverPath(genuine), "http://lab.example")).toMatchObject({
    pathname: "/attacker",
    search: "",
  });
});

test("any text is read, and what it brings can be shown and planted", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string().map((cookie) => `#${new URLSearchParams({ ...genuine, cookie })}`),
    fc.string().map((cookie) => `#lab=${lab}&mechanism=encrypted&cookie=${cookie}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const found = readHandover(text);
      if ("flaw" in found) return;
      expect(found.cookie).toMatch(/^[!-~]+$/);
      expect(found.cookie).not.toMatch(/[;,"\\\s]/);
      anatomy[found.mechanism].read(found.cookie);
    }),
  );
});

test.each(["", "#", "#x", "#lab=&mechanism=&cookie="])("the fragment %j brings nothing", (fragment) => {
  expect(readHandover(fragment)).toEqual({ flaw: "empty" });
});

test.each([
  ["lab", { lab: "short" }],
  ["lab", { lab: `${lab}x` }],
  ["lab", { lab: `${lab.slice(1)}/` }],
  ["lab", { lab: `${lab}\n` }],
  ["mechanism", { mechanism: "cookie" }],
  ["mechanism", { mechanism: "toString" }],
  ["mechanism", { mechanism: "__proto__" }],
  ["no-cookie", { cookie: "" }],
  ["long-cookie", { cookie: "x".repeat(longestCookie + 1) }],
  ["cookie", { cookie: "a; Path=/" }],
  ["cookie", { cookie: "a\nb" }],
  ["cookie", { cookie: "a b" }],
  ["cookie", { cookie: "a,b" }],
  ["cookie", { cookie: '"a"' }],
  ["cookie", { cookie: "a\\b" }],
  ["cookie", { cookie: "é" }],
  ["cookie", { cookie: "a\0" }],
  ["cookie", { cookie: "<script>alert(1)</script>;" }],
])("%s is what is wrong with %j", (flaw, change) => {
  expect(read({ ...genuine, ...change })).toEqual({ flaw });
});

test.each(["lab", "mechanism", "cookie"] as const)("a link without its %s is no link", (missing) => {
  const { [missing]: _, ...rest } = genuine;
  expect(read(rest)).toEqual({ flaw: missing === "cookie" ? "no-cookie" : missing });
});

test("markup is a cookie like any other, and is shown as the text that it is", () => {
  expect(read({ ...genuine, cookie: "<script>" })).toMatchObject({ cookie: "<script>" });
});
