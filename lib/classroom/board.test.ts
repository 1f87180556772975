import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import {
  type BoardState,
  canShow,
  cellsOf,
  currentScenario,
  merge,
  namesOf,
  standingOf,
  tallyOf,
} from "./board";
import type { Learner } from "./learner";
import { roomStateOf } from "./room-state";
import { aLearner, aRoom } from "./testing-room";

const minutes = (count: number) => count * 60_000;
const accepted = { accepted: true, at: 0 };
const keptOut = (failed: "live" | "authentic") => ({ accepted: false, failed, at: 0 });

/** Learners with what they said and saw of one cell. */
const classOf = (...all: { said?: "in" | "out"; saw?: Learner["outcomes"][string] }[]) =>
  all.map(({ said, saw }, at) =>
    aLearner({
      id: `${at}`,
      predictions: said ? { "redis after-logout": { said, at: 0 } } : {},
      outcomes: saw ? { "redis after-logout": saw } : {},
    }),
  );

describe("the columns of the board", () => {
  test("hold what the mechanisms of the room can show, scenario by scenario", () => {
    const cells = cellsOf({ mechanisms: ["flask", "redis"] });
    expect(cells.slice(0, 4)).toEqual([
      { scenario: "while-signed-in", mechanism: "flask" },
      { scenario: "while-signed-in", mechanism: "redis" },
      { scenario: "after-expiry", mechanism: "flask" },
      { scenario: "after-expiry", mechanism: "redis" },
    ]);
    expect(new Set(cells.map(({ scenario }) => scenario)).size).toBe(5);
    expect(cells.every(canShow)).toBe(true);
  });

  test("have one that the class is at, when the teacher leads it through the steps", () => {
    expect(currentScenario(aRoom({ step: 0 }))).toBeUndefined();
    expect(currentScenario(aRoom({ step: 1 }))).toBe("while-signed-in");
    expect(currentScenario(aRoom({ step: 5 }))).toBe("edited");
    expect(currentScenario(aRoom({ step: 6 }))).toBe("while-signed-in");
    expect(currentScenario(aRoom({ step: 3, guided: false }))).toBeUndefined();
  });
});

describe("what a class expected and what came out", () => {
  test("is counted, with those who were surprised", () => {
    const learners = classOf(
      { said: "in", saw: keptOut("live") },
      { said: "out", saw: keptOut("live") },
      { said: "out", saw: accepted },
      { said: "in", saw: accepted },
      { said: "in" },
      { saw: keptOut("authentic") },
      {},
    );
    expect(tallyOf("redis", "after-logout", learners)).toEqual({
      mechanism: "redis",
      saidIn: 3,
      saidOut: 2,
      silent: 2,
      letIn: 2,
      keptOut: 3,
      failed: "live",
      surprised: 2,
    });
  });

  test("is of that cell alone", () => {
    const tally = tallyOf("flask", "after-logout", classOf({ said: "in", saw: accepted }));
    expect(tally).toMatchObject({ saidIn: 0, silent: 1, letIn: 0, keptOut: 0, surprised: 0 });
    expect(tally.failed).toBeUndefined();
  });

  test("is nothing in an empty room", () => {
    expect(tallyOf("redis", "after-logout", [])).toMatchObject({ saidIn: 0, silent: 0, letIn: 0 });
  });

  test("has everybody in one of three, and nobody both let in and kept out", () => {
    const one = fc.record(
      {
        said: fc.constantFrom("in" as const, "out" as const),
        saw: fc.constantFrom(accepted, keptOut("live"), keptOut("authentic")),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const tally = tallyOf("redis", "after-logout", classOf(...all));
        expect(tally.saidIn + tally.saidOut + tally.silent).toBe(all.length);
        expect(tally.letIn + tally.keptOut).toBe(all.filter(({ saw }) => saw).length);
        expect(tally.surprised).toBeLessThanOrEqual(Math.min(tally.saidIn + tally.saidOut, all.length));
        expect(tally.failed === undefined).toBe(tally.keptOut === 0);
      }),
    );
  });
});

describe("how a learner stands", () => {
  const room = roomStateOf(aRoom({ mechanisms: ["flask", "redis"], step: 1, stepAt: 0 }));
  const free = { ...room, guided: false, step: 0 };
  const both = { "flask while-signed-in": accepted, "redis while-signed-in": accepted };

  test("is how much of the lesson he has seen", () => {
    expect(standingOf(aLearner(), room, 0)).toMatchObject({ seen: 0, of: 10 });
    expect(standingOf(aLearner({ outcomes: both }), room, 0)).toMatchObject({ seen: 2, of: 10 });
    const beside = { "flask forged": accepted, "jwt while-signed-in": accepted };
    expect(standingOf(aLearner({ outcomes: beside }), room, 0)).toMatchObject({ seen: 0, of: 10 });
  });

  test("is whether his page was heard of lately", () => {
    expect(standingOf(aLearner({ seenAt: 0 }), room, 104_999).isHere).toBe(true);
    expect(standingOf(aLearner({ seenAt: 0 }), room, 105_000).isHere).toBe(false);
  });

  test.each([
    ["a guided room", room],
    ["a free room", free],
  ])("is stuck in %s after three minutes without anything new, and not before", (_, room) => {
    const waiting = (now: number, learner = aLearner()) => standingOf(learner, room, now).waiting;
    expect(waiting(minutes(3) - 1)).toBeUndefined();
    expect(waiting(minutes(3))).toBe(3);
    expect(waiting(minutes(5.9))).toBe(5);
    expect(waiting(minutes(5), aLearner({ newAt: minutes(3) }))).toBeUndefined();
  });

  test("is not stuck before the lesson, nor when he has done what is asked for at this step", () => {
    expect(standingOf(aLearner(), { ...room, step: 0 }, minutes(30)).waiting).toBeUndefined();
    expect(standingOf(aLearner({ outcomes: both }), room, minutes(30)).waiting).toBeUndefined();
    expect(standingOf(aLearner({ outcomes: both }), { ...room, step: 2 }, minutes(30)).waiting).toBe(30);
  });

  test("counts from when the teacher set the step, where he leads", () => {
    const later = { ...room, step: 2, stepAt: minutes(10) };
    expect(standingOf(aLearner(), later, minutes(12)).waiting).toBeUndefined();
    expect(standingOf(aLearner(), later, minutes(13)).waiting).toBe(3);
    expect(standingOf(aLearner(), { ...later, guided: false }, minutes(12)).waiting).toBe(12);
  });

  test("is done in a free room when he has seen all", () => {
    const outcomes = Object.fromEntries(
      cellsOf(free).map(({ mechanism, scenario }) => [`${mechanism} ${scenario}`, accepted]),
    );
    expect(standingOf(aLearner({ outcomes }), free, minutes(30))).toMatchObject({ seen: 10, of: 10 });
    expect(standingOf(aLearner({ outcomes }), free, minutes(30)).waiting).toBeUndefined();
  });
});

describe("an answer of the server", () => {
  const answer = (news: Partial<BoardState>): BoardState => ({
    room: roomStateOf(aRoom()),
    now: 0,
    version: 1,
    isWhole: false,
    learners: [],
    teachers: [],
    key: "key",
    ...news,
  });

  test("that is whole is all there is", () => {
    const before = merge(null, answer({ isWhole: true, learners: [aLearner({ id: "gone" })] }));
    const after = merge(before, answer({ isWhole: true, learners: [aLearner({ id: "new" })] }));
    expect(after.learners.map(({ id }) => id)).toEqual(["new"]);
  });

  test("that tells of nobody leaves everybody as he is drawn", () => {
    const before = merge(null, answer({ isWhole: true, learners: [aLearner()] }));
    const after = merge(before, answer({ now: 5, version: 1 }));
    expect(after.learners).toBe(before.learners);
    expect(after.now).toBe(5);
  });

  test("has learners in the order in which they came", () => {
    const come = [
      aLearner({ id: "c", joinedAt: 1 }),
      aLearner({ id: "b", joinedAt: 1 }),
      aLearner({ id: "a", joinedAt: 2 }),
    ];
    const whole = merge(null, answer({ isWhole: true, learners: come }));
    expect(whole.learners.map(({ id }) => id)).toEqual(["b", "c", "a"]);
    const after = merge(whole, answer({ learners: [aLearner({ id: "first", joinedAt: 0 })] }));
    expect(after.learners.map(({ id }) => id)).toEqual(["first", "b", "c", "a"]);
  });

  test("after answer, of what has changed, makes of the board what a whole answer would", async () => {
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.record({ id: fc.integer({ min: 0, max: 5 }), nickname: fc.string() }) },
      { weight: 1, arbitrary: fc.record({ removed: fc.integer({ min: 0, max: 5 }) }) },
      { weight: 3, arbitrary: fc.constant("look" as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const store = memoryStore();
        const limits = { ttlSeconds: 60, mostRows: 1000 };
        const look = async (since?: number) => {
          const { rows, ...rest } = await store.rows("room", since);
          return answer({ ...rest, learners: rows.map(([, text]) => JSON.parse(text)) });
        };
        let board: BoardState | null = null;
        for (const one of acts) {
          if (one === "look") board = merge(board, await look(board?.version));
          else if ("removed" in one) await store.updateRow("room", `${one.removed}`, () => null, limits);
          else {
            const learner = aLearner({ id: `${one.id}`, nickname: one.nickname, joinedAt: one.id % 3 });
            await store.updateRow("room", learner.id, () => JSON.stringify(learner), limits);
          }
        }
        board = merge(board, await look(board?.version));
        expect(board.learners).toEqual(merge(null, await look()).learners);
      }),
    );
  });
});

describe("names on the board", () => {
  const named = (...nicknames: string[]) => {
    const learners = nicknames.map((nickname, at) => aLearner({ id: `${at}`, nickname }));
    return [...namesOf(learners).values()];
  };

  test("tell the second Amina from the first", () => {
    expect(named("Amina", "Bo", "Amina", "Amina")).toEqual(["Amina", "Bo", "Amina 2", "Amina 3"]);
  });

  test("do not make a second of somebody who calls himself Amina 2", () => {
    expect(named("Amina", "Amina", "Amina 2")).toEqual(["Amina", "Amina 3", "Amina 2"]);
    expect(named("Amina 2", "Amina", "Amina", "Amina 2")).toEqual([
      "Amina 2",
      "Amina",
      "Amina 3",
      "Amina 2 2",
    ]);
  });

  test("are never the same for two", () => {
    const name = fc.tuple(
      fc.constantFrom("Amina", "Bo", "2", ""),
      fc.array(fc.constantFrom(" 2", " 3"), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(name.map(([name, more]) => name + more.join(""))), (nicknames) => {
        const names = named(...nicknames);
        expect(new Set(names).size).toBe(nicknames.length);
      }),
    );
  });
});
