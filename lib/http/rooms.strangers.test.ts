import { describe, expect, test } from "vitest";
import { backend } from "./testing-backend";
import {
  boardOf,
  joinRoom,
  learnersCalls,
  openRoom,
  publicCalls,
  startClass,
  teachersCalls,
} from "./testing-class";
import { expectProblem, send } from "./testing-client";

/** What is kept of a room and of those in it. */
const kept = async (code: string) => [
  await backend().store.get(`room:${code}`),
  await backend().store.rows(`room:${code}:learners`),
];

/** Expects that a call is refused, sets no cookie and changes nothing. */
async function refused(code: string, status: number, ...[line, sent]: Parameters<typeof send>) {
  const before = await kept(code);
  const response = await send(line, sent);
  expect(response.headers.getSetCookie(), line).toEqual([]);
  const problem = await expectProblem(response, status);
  expect(await kept(code), line).toEqual(before);
  return problem;
}

const [code, learner] = [":code", ":learner"];
const of = (line: string, room: { code: string; id: string }) =>
  line.replace(code, room.code).replace(learner, room.id);

describe.each(teachersCalls(code, learner))("what only the teacher may ask for, %s", (line, body) => {
  const others: [string, (room: Awaited<ReturnType<typeof startClass>>) => Promise<string | undefined>][] = [
    ["a stranger", async () => undefined],
    ["a learner", async ({ learner }) => learner],
    [
      "a learner who calls himself the teacher",
      async ({ learner }) => learner.replace("learner=", "teacher="),
    ],
    ["the teacher of another room", async () => (await openRoom()).teacher],
    ["whoever makes up a cookie", async () => "teacher=made-up"],
    ["whoever has an empty cookie", async () => "teacher="],
    ["whoever has a cookie that cannot be decoded", async () => "teacher=%C3%A9%"],
    ["whoever has far too long a cookie", async () => `teacher=${"x".repeat(8192)}`],
    [
      "a teacher who has signed out",
      async ({ code, teacher }) => {
        await send(`DELETE /api/rooms/${code}/teachers`, { cookie: teacher });
        return teacher;
      },
    ],
  ];

  test.each(others)("is refused to %s", async (_, cookieOf) => {
    const room = await startClass();
    const cookie = await cookieOf(room);
    const problem = await refused(room.code, 403, of(line, room), { cookie, body });
    expect(problem.title).toBe("Only the room’s teacher can do that.");
  });

  test.each(["cross-site", "same-site"])("is refused to a page of another origin: %s", async (from) => {
    const room = await startClass();
    const cookie = room.teacher;
    const problem = await refused(room.code, 403, of(line, room), { cookie, from, body });
    expect(problem.title).toBe("Another site asked for this.");
  });

  test.each(["same-origin", "none"])("is for the teacher on the lab's own page: %s", async (from) => {
    const room = await startClass();
    const response = await send(of(line, room), { cookie: room.teacher, from, body });
    expect([200, 204]).toContain(response.status);
  });

  test("is refused before anything is said about what was sent", async () => {
    const room = await startClass();
    if (body) await refused(room.code, 403, of(line, room), { body: "nonsense" });
    await refused(room.code, 403, of(line, { ...room, id: "nobody" }), { body });
  });
});

describe.each(learnersCalls(code))("what only a learner may ask for, %s", (line, body) => {
  const others: [string, (room: Awaited<ReturnType<typeof startClass>>) => Promise<string | undefined>][] = [
    ["a stranger", async () => undefined],
    ["the teacher", async ({ teacher }) => teacher],
    [
      "the teacher who calls himself a learner",
      async ({ teacher }) => teacher.replace("teacher=", "learner="),
    ],
    ["a learner of another room", async () => (await startClass()).learner],
    ["whoever makes up a cookie", async () => "learner=made-up"],
    ["whoever has an empty cookie", async () => "learner="],
  ];

  test.each(others)("is refused to %s", async (_, cookieOf) => {
    const room = await startClass();
    const cookie = await cookieOf(room);
    const problem = await refused(room.code, 403, of(line, room), { cookie, body });
    expect(problem).toMatchObject({
      title: "This browser has not joined the room.",
      detail: "Join it with a nickname.",
    });
  });

  test.each(["cross-site", "same-site"])("is refused to a page of another origin: %s", async (from) => {
    const room = await startClass();
    await refused(room.code, 403, of(line, room), { cookie: room.learner, from, body });
  });
});

test.each(["cross-site", "same-site"])(
  "a page of another origin opens no room, joins none and leads none: %s",
  async (from) => {
    const room = await startClass();
    const { key } = await boardOf(room.code, room.teacher);
    await refused(room.code, 403, `POST /api/rooms/${room.code}/learners`, {
      from,
      body: { nickname: "Bo" },
    });
    await refused(room.code, 403, `POST /api/rooms/${room.code}/teachers`, { from, body: { key } });
    await expectProblem(await send("POST /api/rooms", { from, body: {} }), 403);
  },
);

describe("every call", () => {
  const calls = (code: string) => [
    ...publicCalls(code),
    ...learnersCalls(code),
    ...teachersCalls(code, "nobody"),
  ];

  test.each(["QK7M2P", "nonsense", "__proto__", "%F0%9F%A6%8A"])(
    "of a room that is not there answers 404: %s",
    async (unknown) => {
      const { teacher, learner } = await startClass();
      for (const [line, body] of calls(unknown)) {
        const problem = await expectProblem(
          await send(line, { cookie: `${teacher}; ${learner}`, body }),
          404,
        );
        expect(problem, line).toMatchObject({ title: "There is no room with this code." });
      }
    },
  );

  test("of a room that was closed answers 410, to whoever it is", async () => {
    const { code, teacher, learner, id } = await startClass();
    await send(`DELETE /api/rooms/${code}`, { cookie: teacher });
    for (const cookie of [`${teacher}; ${learner}`, undefined])
      for (const [line, body] of [...calls(code), ...teachersCalls(code, id)]) {
        const problem = await expectProblem(await send(line, { cookie, body }), 410);
        expect(problem, line).toMatchObject({ title: "This room was closed." });
      }
  });
});

test("no answer to whoever does not lead the room holds a nickname of another, a session or a key", async () => {
  const room = await startClass();
  const { code, teacher, learner, id } = room;
  await send(`PUT /api/rooms/${code}/me/predictions`, { cookie: learner, body: { "flask edited": "in" } });
  await send(`PATCH /api/rooms/${code}/learners/${id}`, {
    cookie: teacher,
    body: { nickname: "Amina the first" },
  });
  const board = await boardOf(code, teacher);
  const bo = await joinRoom(code, "Bo");

  const answers: string[] = [];
  for (const cookie of [undefined, bo.learner, bo.learner.replace("learner=", "teacher=")])
    for (const [line, body] of [...publicCalls(code), ...learnersCalls(code), ...teachersCalls(code, id)]) {
      const response = await send(line, { cookie, body });
      answers.push([line, JSON.stringify([...response.headers]), await response.text()].join("\n"));
    }
  const [amina] = board.learners;
  const secrets = [amina.nickname, amina.lab, board.key, board.teachers[0].id];
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(10);
    for (const answer of answers) expect(answer.includes(secret), answer).toBe(false);
  }
});

test("whoever joins gets a cookie of his own place and of nobody else's", async () => {
  const { code, teacher } = await startClass();
  const bo = await joinRoom(code, "Bo");
  await send(`PUT /api/rooms/${code}/me/predictions`, { cookie: bo.learner, body: { "flask edited": "in" } });
  const { learners } = await boardOf(code, teacher);
  const said = learners.map(({ nickname, predictions }: { nickname: string; predictions: object }) => [
    nickname,
    Object.keys(predictions),
  ]);
  expect(Object.fromEntries(said)).toEqual({ Amina: [], Bo: ["flask edited"] });
});
