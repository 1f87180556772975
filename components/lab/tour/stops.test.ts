import { describe, expect, test } from "vitest";
import type { AccountVerdict } from "@/lib/lab/acts";
import { tourWords } from "../../words/tour";
import { type Column, type Jar, type Model, newModel } from "../model";
import { type Done, doneIn, steps } from "./stops";

const nothing: Done = { signedIn: false, loggedOut: false, copied: false, replayed: false };

const all: Done[] = [false, true].flatMap((signedIn) =>
  [false, true].flatMap((loggedOut) =>
    [false, true].flatMap((copied) =>
      [false, true].map((replayed) => ({ signedIn, loggedOut, copied, replayed })),
    ),
  ),
);

test("whatever was done, each step has a title, a sentence or two, and a part of the page", () => {
  for (const { at } of steps)
    for (const done of all) {
      const { title, says, parts } = at(done);
      expect(title).toMatch(/^[A-Z][^.!]+$/);
      expect(says).toMatch(/^[A-Z“].*\.$/);
      expect(says.match(/\.(?= |$)/g)?.length).toBeLessThanOrEqual(2);
      expect(parts.length).toBeGreaterThan(0);
    }
});

test("the words of the tour are few enough for its card", () => {
  const said = Object.values(tourWords).flatMap(({ title, ...rest }) => Object.values(rest));
  for (const says of said) expect(says.length, says).toBeLessThanOrEqual(175);
});

describe("what the tour asks for", () => {
  const names = ["question", "sign-in", "capture", "replay", "log-out", "outcomes", "tour"] as const;
  const partAt = (name: (typeof names)[number], done: Partial<Done>) =>
    steps[names.indexOf(name)]?.at({ ...nothing, ...done }).parts[0];

  test("of a newcomer, to sign Alice in, wherever he has gone on to", () => {
    for (const name of ["sign-in", "capture", "replay", "log-out"] as const)
      expect(partAt(name, {})).toBe("sign-in");
  });

  test("is to capture before a replay", () => {
    for (const name of ["capture", "replay", "log-out"] as const)
      expect(partAt(name, { signedIn: true })).toBe("capture");
  });

  test("is to replay once there is a copy, and then to look at what came of it", () => {
    expect(partAt("replay", { signedIn: true, copied: true })).toBe("replay");
    expect(partAt("replay", { signedIn: true, copied: true, replayed: true })).toBe("gates");
  });

  test("is to log her out, to replay, and then to look at what came of it", () => {
    expect(partAt("log-out", { signedIn: true, copied: true, replayed: true })).toBe("log-out");
    expect(partAt("log-out", { loggedOut: true, copied: true })).toBe("replay");
    expect(partAt("log-out", { loggedOut: true, copied: true, replayed: true })).toBe("verdict");
  });

  test("is to begin again where her session has run out before she logged out", () => {
    expect(partAt("log-out", { copied: true })).toBe("sign-in");
  });
});

describe("what counts as done", () => {
  const model = (jars: { alice?: Partial<Jar>; attacker?: Partial<Jar> }, rest: Partial<Column> = {}) => {
    const none: Jar = { cookie: null };
    const column: Column = {
      jars: { alice: { ...none, ...jars.alice }, bob: none, attacker: { ...none, ...jars.attacker } },
      ...rest,
    };
    const state = { now: "2026-11-22T14:00:00Z" } as Model["state"];
    return { ...newModel(state), columns: { flask: column }, did: "replay" as const };
  };
  const done = (...about: Parameters<typeof model>) => doneIn(model(...about), ["signed", "flask", "redis"]);
  const seen = {
    from: "attacker",
    verdict: {} as AccountVerdict,
    exchange: { request: "", response: "" },
  } as const;

  test("is nothing at the start", () => {
    expect(done({})).toEqual(nothing);
  });

  test("is done in one column as well as in all", () => {
    expect(done({ alice: { cookie: "a" } })).toEqual({ ...nothing, signedIn: true });
    const copy = { cookie: "a", stolen: true };
    expect(done({ alice: { cookie: "a" }, attacker: copy })).toMatchObject({ copied: true });
  });

  test("is not a copy of a session before this one, nor a cookie of the attacker's own", () => {
    expect(done({ alice: { cookie: "b" }, attacker: { cookie: "a", stolen: true } }).copied).toBe(false);
    expect(done({ attacker: { cookie: "m" } }).copied).toBe(false);
  });

  test("is not a logout where the cookie only ran out", () => {
    expect(done({ alice: { emptied: { by: "browser" } } }).loggedOut).toBe(false);
    expect(done({ alice: { emptied: { by: "site" } } }).loggedOut).toBe(true);
  });

  test("is no replay until every column has its own", () => {
    const going = { ...model({}, { replay: { ...seen, turn: 1 } }), did: "capture" as const };
    expect(doneIn(going, ["flask"]).replayed).toBe(false);
  });

  test("is no replay once something else has happened", () => {
    expect(done({}, { replay: { ...seen, turn: 1 } }).replayed).toBe(true);
    expect(done({}, { replay: { ...seen, turn: 1, earlier: true } }).replayed).toBe(false);
  });
});
