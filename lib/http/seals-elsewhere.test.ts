import { describe, expect, test } from "vitest";
import { learnersCalls, startClass, teachersCalls } from "./testing-class";
import { controls, expectProblem, send, signIn, startLab } from "./testing-client";

const names = ["control", "teacher", "learner", "session"] as const;

const textOf = (pair: string) => pair.slice(pair.indexOf("=") + 1);

/** Two labs and two rooms with a learner each, and every seal that the server has given for them. */
async function twoOfEach() {
  const labs = [await startLab(), await startLab()] as const;
  const rooms = [await startClass(), await startClass()] as const;
  const seals = [
    ...labs.map(({ owner }) => owner),
    ...rooms.flatMap(({ teacher, learner }) => [teacher, learner]),
    // The site keeps a session of its own in a seal of the same make.
    await signIn(`/labs/${labs[0].lab}/alice/iron-session`),
    await signIn(`/labs/${labs[0].lab}/attacker/iron-session`),
  ].map(textOf);
  return { lab: labs[0], room: rooms[0], seals };
}

/** Each seal under each name, but for the one that is right. */
const wrongly = (seals: string[], right: string) =>
  names.flatMap((name) => seals.map((seal) => `${name}=${seal}`)).filter((pair) => pair !== right);

type Call = readonly [line: string, body?: unknown];

/** Expects every call to be refused under every cookie but the right one. */
async function expectRefused(calls: readonly Call[], cookies: string[]) {
  for (const cookie of cookies)
    for (const [line, body] of calls) await expectProblem(await send(line, { cookie, body }), 403);
}

describe("a seal of the lab's own", () => {
  test("of one lab, of a room or of a site makes nobody the owner of another lab", async () => {
    const { lab, seals } = await twoOfEach();
    const calls: Call[] = controls(lab.lab).map((line) => [line]);
    await expectRefused(calls.slice(0, 6), wrongly(seals, lab.owner));
    await expectRefused(calls, [`control=${seals[1]}`, `teacher=${seals[0]}`]);
    const state = await send(`GET /api/labs/${lab.lab}/flask/server`, { cookie: lab.owner });
    expect(state.status).toBe(200);
  });

  test("of a lab, a learner, another room or a site makes nobody the teacher of a room", async () => {
    const { room, seals } = await twoOfEach();
    await expectRefused(teachersCalls(room.code, room.id), wrongly(seals, room.teacher));
    const board = await send(`GET /api/rooms/${room.code}/board`, { cookie: room.teacher });
    expect(board.status).toBe(200);
  });

  test("of a lab, a teacher, another room or a site gives nobody a learner's place", async () => {
    const { room, seals } = await twoOfEach();
    await expectRefused(learnersCalls(room.code), wrongly(seals, room.learner));
    const place = await send(`POST /api/rooms/${room.code}/me`, { cookie: room.learner });
    expect(place.status).toBe(200);
  });
});
