import { expect, test } from "vitest";
import { inspect } from "@/lib/verdict";
import { checkAbsolute, newSession, sessionIn } from "./session-data";
import { later, start, testServer } from "./testing-server";

const begun = start / 1000;

const limited = testServer({ absoluteSeconds: 60 });

const traceOf = async (loginAt: unknown, server = limited) =>
  (
    await inspect((check) => {
      checkAbsolute(check, loginAt, server);
      return "alice";
    })
  ).trace;

test("a session tells when it began only where the site limits how long ago that may be", () => {
  expect(newSession("alice", limited)).toEqual({ user: "alice", login_at: begun });
  expect(newSession("alice", testServer())).toEqual({ user: "alice" });
});

test("a session that is exactly as old as the limit is in, and a second more is out", async () => {
  const step = { question: "in-time", saw: "begun 60 s ago, absolute limit 60 s", held: true };
  expect(await traceOf(begun, later(limited, 60))).toEqual([step]);
  expect(await traceOf(begun, later(limited, 61))).toEqual([
    { ...step, saw: "begun 61 s ago, absolute limit 60 s", held: false },
  ]);
});

test.each([undefined, null, "then", [begun]])(
  "a session that began at %j does not tell when it began",
  async (at) => {
    expect(await traceOf(at)).toEqual([
      { question: "in-time", held: false, saw: "does not tell when it began" },
    ]);
  },
);

test("nothing is asked where no limit is set", async () => {
  expect(await traceOf(undefined, testServer())).toEqual([]);
});

test.each([null, undefined, 1, "alice", [], ["alice"], {}, { user: 1 }, { user: null }])(
  "%j is no session",
  (value) => {
    expect(sessionIn(value)).toBeNull();
  },
);

test("whatever else a session holds is kept", () => {
  const session = { user: "alice", cart: ["tea"] };
  expect(sessionIn(session)).toEqual(session);
});
