import { describe, expect, test } from "vitest";
import { boardOf, joinRoom, openRoom, startClass } from "./testing-class";
import { expectProblem, readSetCookie, removedAt, send, signIn } from "./testing-client";

/** Lets another browser lead the room; gives its Cookie header. */
async function signInTeacher(code: string, key: string) {
  const response = await send(`POST /api/rooms/${code}/teachers`, { body: { key } });
  expect(response.status).toBe(201);
  return readSetCookie(response.headers.getSetCookie()[0]).pair;
}

describe("the board", () => {
  test("shows the room, who is in it and who leads it", async () => {
    const { code, teacher, id } = await startClass();
    const board = await boardOf(code, teacher);
    expect(board).toEqual({
      room: await (await send(`GET /api/rooms/${code}`)).json(),
      now: expect.any(Number),
      version: expect.any(Number),
      isWhole: true,
      learners: [expect.objectContaining({ id, nickname: "Amina", predictions: {}, outcomes: {} })],
      teachers: [{ id: expect.any(String), since: expect.any(Number), isThis: true }],
      key: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test("tells only of those who have changed, when it is told what the page knows", async () => {
    const { code, teacher } = await startClass();
    const { version } = await boardOf(code, teacher);
    const since = async (asked: unknown) => {
      const response = await send(`GET /api/rooms/${code}/board?since=${asked}`, { cookie: teacher });
      const { isWhole, learners } = await response.json();
      return [isWhole, learners.map(({ nickname }: { nickname: string }) => nickname)];
    };
    expect(await since(version)).toEqual([false, []]);
    const bo = await joinRoom(code, "Bo");
    expect(await since(version)).toEqual([false, ["Bo"]]);
    for (const asked of ["", "nonsense", "-1", "1.5", "1e400", 0])
      expect(await since(asked)).toEqual([true, ["Amina", "Bo"]]);
    await send(`DELETE /api/rooms/${code}/learners/${bo.id}`, { cookie: teacher });
    expect(await since(version)).toEqual([true, ["Amina"]]);
  });

  test("has what a learner's replay came to, whichever way he sent it", async () => {
    const { code, teacher, learner } = await startClass();
    const { lab } = (await (await send(`POST /api/rooms/${code}/me`, { cookie: learner })).json()).state;
    const cookie = await signIn(`/labs/${lab}/alice/flask`);
    await send(`GET /labs/${lab}/attacker/flask/account`, { cookie });
    const accepted = { accepted: true, at: expect.any(Number) };
    const [amina] = (await boardOf(code, teacher)).learners;
    expect(amina.outcomes).toEqual({ "flask while-signed-in": accepted });
    const page = await send(`GET /labs/${lab}/attacker/redis`, {
      cookie: await signIn(`/labs/${lab}/alice/redis`),
    });
    expect(page.status).toBe(200);
    expect((await boardOf(code, teacher)).learners[0].outcomes).toEqual({
      "flask while-signed-in": accepted,
      "redis while-signed-in": accepted,
    });
  });
});

describe("the teacher", () => {
  test("gives a learner another name", async () => {
    const { code, teacher, id, learner } = await startClass();
    const rename = (nickname: unknown, who = id) =>
      send(`PATCH /api/rooms/${code}/learners/${who}`, { cookie: teacher, body: { nickname } });
    expect((await rename(" Amina  B. ")).status).toBe(204);
    const place = await (await send(`POST /api/rooms/${code}/me`, { cookie: learner })).json();
    expect(place).toMatchObject({ nickname: "Amina B.", touched: 1 });
    for (const wrong of ["", 5, "x".repeat(41), undefined])
      expect(await expectProblem(await rename(wrong), 400)).toMatchObject({ field: "nickname" });
    expect(await expectProblem(await rename("Bo", "nobody"), 404)).toMatchObject({ field: "learner" });
  });

  test("begins a learner's lab anew, and everybody's", async () => {
    const { code, teacher, id } = await startClass();
    const bo = await joinRoom(code, "Bo");
    const labs = async () =>
      new Map<string, string>(
        (await boardOf(code, teacher)).learners.map(({ id, lab }: { id: string; lab: string }) => [id, lab]),
      );
    const first = await labs();
    const reset = (path: string) => send(`POST /api/rooms/${code}/${path}`, { cookie: teacher });
    expect((await reset(`learners/${id}/reset`)).status).toBe(204);
    const second = await labs();
    expect(second.get(id)).not.toBe(first.get(id));
    expect(second.get(bo.id)).toBe(first.get(bo.id));
    expect((await reset("reset")).status).toBe(204);
    const third = await labs();
    for (const who of [id, bo.id]) expect(third.get(who)).not.toBe(second.get(who));
    await expectProblem(await reset("learners/nobody/reset"), 404);
  });

  test("leads the room from a second browser, and signs that one out", async () => {
    const { code, teacher } = await openRoom();
    const { key } = await boardOf(code, teacher);
    const second = await signInTeacher(code, key);
    expect((await boardOf(code, second)).teachers).toMatchObject([{ isThis: false }, { isThis: true }]);
    const out = await send(`DELETE /api/rooms/${code}/teachers`, { cookie: second });
    expect(out.status).toBe(204);
    expect(removedAt(out)).toEqual([`teacher= Path=/api/rooms/${code}`]);
    await expectProblem(await send(`GET /api/rooms/${code}/board`, { cookie: second }), 403);
    expect((await boardOf(code, teacher)).teachers).toHaveLength(1);
  });

  test("is nobody who has a wrong key, or none", async () => {
    const { code } = await openRoom();
    const signIn = (body: unknown) => send(`POST /api/rooms/${code}/teachers`, { body });
    const response = await signIn({ key: "x".repeat(43) });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await expectProblem(response, 403)).title).toBe("This teacher’s link is not valid any more.");
    for (const body of [{}, { key: 5 }, { key: null }])
      expect(await expectProblem(await signIn(body), 400)).toMatchObject({ field: "key" });
  });

  test("makes another link, which ends the one before and every other session", async () => {
    const { code, teacher } = await openRoom();
    const { key } = await boardOf(code, teacher);
    const second = await signInTeacher(code, key);
    expect((await send(`POST /api/rooms/${code}/key`, { cookie: teacher })).status).toBe(204);
    await expectProblem(await send(`GET /api/rooms/${code}/board`, { cookie: second }), 403);
    await expectProblem(await send(`POST /api/rooms/${code}/teachers`, { body: { key } }), 403);
    const renewed = (await boardOf(code, teacher)).key;
    expect(renewed).not.toBe(key);
    expect((await boardOf(code, await signInTeacher(code, renewed))).teachers).toHaveLength(2);
  });

  test("closes the room: nobody's name, lab or place is left", async () => {
    const { code, teacher, learner } = await startClass();
    const { lab } = (await (await send(`POST /api/rooms/${code}/me`, { cookie: learner })).json()).state;
    const closed = await send(`DELETE /api/rooms/${code}`, { cookie: teacher });
    expect([closed.status, await closed.text()]).toEqual([204, ""]);
    expect(removedAt(closed)).toEqual([`teacher= Path=/api/rooms/${code}`]);
    await expectProblem(await send(`GET /api/rooms/${code}`), 410);
    await expectProblem(await send(`GET /api/labs/${lab}`), 404);
  });
});
