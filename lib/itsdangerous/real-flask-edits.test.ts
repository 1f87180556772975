import fc from "fast-check";
import { expect } from "vitest";
import type { FlaskClient } from "@/e2e/servers/flask-client";
import { flaskSession } from "./flask-session";
import { splitLast } from "./signer";
import { open, testWithFlask } from "./testing-flask";

const key = "secret";
const lifetime = 30;
const now = 1_700_000_000;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const test = testWithFlask({ SECRET_KEY: key, PERMANENT_SESSION_LIFETIME: lifetime });
const cookieOf = (session: unknown) => flaskSession(key).dumps(session, now);

/** Whether a cookie is let in. Both judge the same text: the one that Flask found in the header. */
async function isOpened(flask: FlaskClient, cookie: string): Promise<boolean> {
  const { saw, session, error } = await flask.read(cookie, now);
  expect(error, cookie).toBeNull();
  expect(open(key, saw, now, lifetime), saw).toBe(session);
  return session !== null;
}

// Whoever the session is for, its signature has to contain the two characters that the alphabets differ in.
const users = Array.from({ length: 1000 }, (_, index) => `alice${index}`);
const plain = users.map((user) => cookieOf({ user })).find((text) => /-.*_.{2}$|_.*-.{2}$/.test(text)) ?? "";
const [value = "", signature = ""] = splitLast(plain, ".") ?? [];
const digit = alphabet.indexOf(signature.at(-1) ?? "");
const twins = [...alphabet].filter((_, index) => index >> 2 === digit >> 2);

test.for([
  ...twins.map((twin) => [`${twin} for its last character`, signature.slice(0, -1) + twin, true] as const),
  ["the next character for its last", signature.slice(0, -1) + alphabet[(digit + 4) % 64], false],
  ["one = after it", `${signature}=`, true],
  ["two = after it", `${signature}==`, true],
  ["+ for - and / for _", signature.replaceAll("-", "+").replaceAll("_", "/"), true],
  ["four characters of junk in it", `${signature.slice(0, 9)}!*!*${signature.slice(9)}`, true],
  ["one character of junk in it", `${signature.slice(0, 9)}!${signature.slice(9)}`, false],
  ["three characters of junk in it", `${signature.slice(0, 9)}!*!${signature.slice(9)}`, true],
  ["two characters of two bytes in it", `${signature.slice(0, 9)}éé${signature.slice(9)}`, true],
  ["quotes around it", `"${signature}"`, true],
  ["nothing in its place", "", false],
] as const)("a signature with %s is judged as in real Flask", async ([, edited, opened], { flask }) => {
  expect(await isOpened(flask, `${value}.${edited}`)).toBe(opened);
});

test("Base64 is lenient in the signature alone: the body and the time are signed as text", async ({
  flask,
}) => {
  const [body, stamp] = splitLast(value, ".") ?? [];
  for (const edited of [
    `${body}=.${stamp}`,
    `${body}.${stamp}=`,
    `${body}!!!!.${stamp}`,
    `"${body}.${stamp}`,
  ])
    expect(await isOpened(flask, `${edited}.${signature}`)).toBe(false);
});

test("whatever is changed, put in or cut out, anywhere, is judged as in real Flask", async ({ flask }) => {
  const compressed = cookieOf({ notes: "again and ".repeat(30) });
  const edit = fc.record({
    cookie: fc.constantFrom(plain, compressed),
    // The end of a cookie has most to show.
    fromEnd: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 30 }), fc.nat({ max: plain.length })),
    cut: fc.nat({ max: 4 }),
    put: fc.string({ unit: fc.constantFrom(...'AQgw09-_+/=.!~ ;,"\\\té\xff'), maxLength: 4 }),
  });
  const seen = { opened: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(edit, async ({ cookie, fromEnd, cut, put }) => {
      const at = cookie.length - fromEnd;
      const edited = cookie.slice(0, at) + put + cookie.slice(at + cut);
      seen[(await isOpened(flask, edited)) ? "opened" : "refused"]++;
    }),
    { numRuns: 500 },
  );
  expect(seen.opened).toBeGreaterThan(10);
  expect(seen.refused).toBeGreaterThan(100);
});
