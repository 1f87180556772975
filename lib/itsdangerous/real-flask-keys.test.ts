import { expect } from "vitest";
import { flaskSession } from "./flask-session";
import { open, testWithFlask } from "./testing-flask";

const lifetime = 30;
const now = 1_700_000_000;
const keys = ["oldest", "old", "new"];
const session = { dict: [["user", "alice"]] };
const opened = '{"user":"alice"}';

const written = (keys: string | string[], at = now) => flaskSession(keys).dumps({ user: "alice" }, at);

const test = testWithFlask({ SECRET_KEY: "new", PERMANENT_SESSION_LIFETIME: lifetime });

test("with several keys, the newest of them signs what a Flask that only has this one accepts", async ({
  flask,
}) => {
  expect((await flask.read(written(keys), now)).session).toBe(opened);
  expect((await flask.read(written(keys.toReversed()), now)).session).toBeNull();
});

test("with several keys, what a Flask with any one of them signed is accepted", async ({ flask }) => {
  const cookie = await flask.write(session, now);
  expect(open(keys, cookie, now, lifetime)).toBe(opened);
  expect(open(keys.toReversed(), cookie, now, lifetime)).toBe(opened);
  expect(open(["oldest", "old"], cookie, now, lifetime)).toBeNull();
});

const testWithFallbacks = testWithFlask({
  SECRET_KEY: "new",
  SECRET_KEY_FALLBACKS: ["oldest", "old"],
  PERMANENT_SESSION_LIFETIME: lifetime,
});

testWithFallbacks(
  "real Flask with SECRET_KEY_FALLBACKS signs with the newest key, as here",
  async ({ flask, skip }) => {
    const { version, hasFallbacks } = flask.server;
    skip(!hasFallbacks, `Flask ${version} has no SECRET_KEY_FALLBACKS; 3.1 has`);
    skip(version === "3.1.0", "Flask 3.1.0 signs with the oldest key (GHSA-4grg-w6v8-c28g); 3.1.1 does not");
    expect(await flask.write(session, now)).toBe(written(keys));
  },
);

testWithFallbacks(
  "real Flask with SECRET_KEY_FALLBACKS accepts each key and no other, as here",
  async ({ flask, skip }) => {
    const { version, hasFallbacks } = flask.server;
    skip(!hasFallbacks, `Flask ${version} has no SECRET_KEY_FALLBACKS; 3.1 has`);
    for (const [key, accepted] of [
      ["oldest", true],
      ["old", true],
      ["new", true],
      ["unknown", false],
    ] as const) {
      for (const [age, inTime] of [
        [lifetime, true],
        [lifetime + 1, false],
      ] as const) {
        const cookie = written(key, now - age);
        const expected = accepted && inTime ? opened : null;
        expect((await flask.read(cookie, now)).session, key).toBe(expected);
        expect(open(keys, cookie, now, lifetime), key).toBe(expected);
      }
    }
  },
);
