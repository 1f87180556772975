import fc from "fast-check";
import { describe, expect } from "vitest";
import { flaskSession } from "./flask-session";
import { taggedJson } from "./tagged-json";
import { open, testWithFlask } from "./testing-flask";
import { notation, sessions } from "./testing-sessions";

const key = "kéy";
const now = 1_700_000_000;
const aMonth = 2_678_400;

const test = testWithFlask({ SECRET_KEY: key });
const port = flaskSession(key);

const times = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 253_402_300_799 }));

describe("any session", () => {
  test("that real Flask wrote is the same here, and that was written here is the same in real Flask", async ({
    flask,
  }) => {
    await fc.assert(
      fc.asyncProperty(sessions, times, async (session, now) => {
        const theirs = await flask.write(notation(session), now);
        const { value } = port.loads(theirs, { now, maxAge: aMonth });
        expect(value).toStrictEqual(session);
        const opened = (await flask.read(theirs, now)).session;
        expect(taggedJson.dumps(value)).toBe(opened);
        expect((await flask.read(port.dumps(session, now), now)).session).toBe(opened);
      }),
      { numRuns: 200 },
    );
  });

  test("becomes the very cookie that real Flask makes of it", async ({ flask, skip }) => {
    const { zlib } = flask.server;
    skip(!/^[\d.]+$/.test(zlib), `this Python compresses with ${zlib}, whose bytes are its own`);
    const seen = { compressed: 0, plain: 0 };
    await fc.assert(
      fc.asyncProperty(sessions, times, async (session, now) => {
        const cookie = await flask.write(notation(session), now);
        expect(port.dumps(session, now)).toBe(cookie);
        seen[cookie.startsWith(".") ? "compressed" : "plain"]++;
      }),
      { numRuns: 200 },
    );
    expect(seen.compressed).toBeGreaterThan(10);
    expect(seen.plain).toBeGreaterThan(10);
  });
});

describe("a session is opened here exactly as long as in real Flask", () => {
  test.for([
    [-aMonth, false],
    [-1, false],
    [-0.1, false],
    [0, true],
    [aMonth - 1, true],
    [aMonth, true],
    [aMonth + 0.999, true],
    [aMonth + 1, false],
    [10 * aMonth, false],
  ] as const)("%d s after it was signed: %s", async ([age, opened], { flask }) => {
    const cookie = port.dumps({ user: "alice" }, now + 0.5);
    const session = opened ? '{"user":"alice"}' : null;
    expect((await flask.read(cookie, now + age)).session).toBe(session);
    expect(open(key, cookie, now + age, aMonth)).toBe(session);
  });
});
