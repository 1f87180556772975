import { describe, expect } from "vitest";
import { cookieIn } from "@/e2e/servers/flask-client";
import { flaskSession } from "./flask-session";
import { open, testWithFlask } from "./testing-flask";

const key = "UnSecret!";
const lifetime = 30;
const port = flaskSession(key);

/** What `/get` of the application in real_flask.py would print. */
function printedFor(cookie: string, now: number): string {
  const { set_at = null } = JSON.parse(open(key, cookie, now, lifetime) ?? "{}");
  return set_at === null ? "None" : String(set_at);
}

const test = testWithFlask({ SECRET_KEY: key, PERMANENT_SESSION_LIFETIME: lifetime });
const testWithoutRefresh = testWithFlask({
  SECRET_KEY: key,
  PERMANENT_SESSION_LIFETIME: lifetime,
  SESSION_REFRESH_EACH_REQUEST: false,
});

describe("the published cookie", () => {
  const published =
    "eyJfcGVybWFuZW50Ijp0cnVlLCJzZXRfYXQiOjE2MjkwOTQ5NDMuMTg5MzM0Mn0.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0";
  const setAt = 1629094943.1893342;

  test("is the one that real Flask sets at that moment, and the one made here", async ({ flask }) => {
    expect(cookieIn(await flask.visit("/set", { now: setAt }))).toBe(published);
    expect(port.dumps({ _permanent: true, set_at: setAt }, setAt)).toBe(published);
  });

  test.for([
    ["06:22:23", "1629094943.1893342"],
    ["06:22:40", "1629094943.1893342"],
    ["06:22:53", "1629094943.1893342"],
    ["06:22:54", "None"],
    ["06:23:11", "None"],
    ["06:22:22", "None"],
  ] as const)("at %s, real Flask and this port say %s to it", async ([clock, printed], { flask }) => {
    const now = Date.parse(`2021-08-16T${clock}Z`) / 1000;
    expect((await flask.visit("/get", { now, cookie: published })).text).toBe(printed);
    expect(printedFor(published, now)).toBe(printed);
  });
});

describe("a stolen cookie", () => {
  const now = 1_700_000_000.25;

  test.for([
    [0, true],
    [29, true],
    [30, true],
    [30.7, true],
    [31, false],
    [3600, false],
  ] as const)("replayed after %s s gives the value: %s", async ([age, accepted], { flask }) => {
    const cookie = cookieIn(await flask.visit("/set", { now }));
    const printed = accepted ? String(now) : "None";
    expect((await flask.visit("/get", { now: now + age, cookie })).text).toBe(printed);
    expect(printedFor(cookie, now + age)).toBe(printed);
  });

  test("gets fresh cookies for as long as it is used, each the one that is made here of that session", async ({
    flask,
  }) => {
    let cookie = cookieIn(await flask.visit("/set", { now }));
    for (let age = lifetime; age <= 10 * lifetime; age += lifetime) {
      const answer = await flask.visit("/get", { now: now + age, cookie });
      expect(answer.text).toBe(String(now));
      const { value } = port.loads(cookie, { now: now + age, maxAge: lifetime });
      cookie = cookieIn(answer);
      expect(cookie).toBe(port.dumps(value, now + age));
    }
  });

  testWithoutRefresh(
    "gets no fresh cookie without SESSION_REFRESH_EACH_REQUEST, and dies of age however often it is used",
    async ({ flask }) => {
      const cookie = cookieIn(await flask.visit("/set", { now }));
      for (const age of [10, 20, 30]) {
        const answer = await flask.visit("/get", { now: now + age, cookie });
        expect(answer).toMatchObject({ text: String(now), setCookie: null });
      }
      const late = await flask.visit("/get", { now: now + 31, cookie });
      expect(late).toMatchObject({ text: "None", setCookie: null });
      expect(printedFor(cookie, now + 31)).toBe("None");
    },
  );

  test("outlives the emptied session: the answer clears one browser's cookie and no copy of it", async ({
    flask,
  }) => {
    const cookie = cookieIn(await flask.visit("/set", { now }));
    const { setCookie } = await flask.visit("/clear", { now: now + 1, cookie });
    expect(setCookie).toMatch(/^session=;.* Expires=Thu, 01 Jan 1970 00:00:00 GMT;.* Max-Age=0;/);
    expect((await flask.visit("/get", { now: now + 2, cookie })).text).toBe(String(now));
    expect(printedFor(cookie, now + 2)).toBe(String(now));
  });
});
