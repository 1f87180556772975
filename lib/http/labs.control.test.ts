import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { realNow } from "@/lib/lab/clock";
import { boardOf, learnersCalls, startClass } from "./testing-class";
import { expectProblem, readSetCookie, removedAt, send, startLab } from "./testing-client";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance"], now: realNow() }));
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => void vi.setSystemTime(Date.now() + milliseconds);
const hour = 3_600_000;

const change = (lab: string, cookie: string) => send(`PATCH /api/labs/${lab}`, { cookie, body: {} });
const cookiesOf = (response: Response) => response.headers.getSetCookie().map((one) => readSetCookie(one));
const look = async (lab: string, cookie: string) =>
  cookiesOf(await send(`GET /api/labs/${lab}`, { cookie }))[0]?.pair;
const endOthers = (lab: string, cookie: string) => send(`POST /api/labs/${lab}/control`, { cookie });

test("an owner who ends all other sessions goes on in his browser, and no copy of his cookie does", async () => {
  const { lab, owner } = await startLab();
  const answer = await endOthers(lab, owner);
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  const [fresh, ...others] = cookiesOf(answer);
  expect(others).toEqual([]);
  expect(fresh?.attributes).toEqual([
    "HttpOnly",
    "Max-Age=86400",
    `Path=/api/labs/${lab}`,
    "SameSite=Strict",
  ]);
  expect((await change(lab, `${fresh?.pair}`)).status).toBe(200);
  const problem = await expectProblem(await change(lab, owner), 403);
  expect(problem.title).toBe("This browser’s session in the lab has ended.");
  expect(problem.detail).toContain("start a lab of your own");
  await expectProblem(await endOthers(lab, owner), 403);
  expect(await look(lab, owner)).toBeUndefined();
});

test("an owner who comes back after an hour gets another cookie, which ends the one before", async () => {
  const { lab, owner } = await startLab();
  pass(hour);
  const next = `${await look(lab, owner)}`;
  expect(next).not.toBe(owner);
  expect((await change(lab, owner)).status).toBe(200);
  expect((await change(lab, next)).status).toBe(200);
  pass(60_000);
  await expectProblem(await change(lab, owner), 403);
  expect((await change(lab, next)).status).toBe(200);
});

test("an owner who stays away for more than a day is the owner no more, though the lab is still used", async () => {
  const { lab, owner } = await startLab();
  pass(25 * hour);
  expect((await send(`GET /api/labs/${lab}`)).status).toBe(200);
  await expectProblem(await change(lab, owner), 403);
  await expectProblem(await send(`DELETE /api/labs/${lab}`, { cookie: owner }), 403);
  expect((await send(`GET /api/labs/${lab}`)).status).toBe(200);
});

test("a page of another origin does not even renew the cookie that came with it", async () => {
  const { lab, owner } = await startLab();
  const answer = await send(`GET /api/labs/${lab}`, { cookie: owner, from: "same-site" });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
});

test("to log out is to start over: the lab, its sessions and its cookies are gone", async () => {
  const { lab, owner } = await startLab();
  const answer = await send(`DELETE /api/labs/${lab}`, { cookie: owner });
  expect(removedAt(answer)).toContain(`control= Path=/api/labs/${lab}`);
  await expectProblem(await change(lab, owner), 404);
});

test("the state of a lab says nothing of its owner's sessions, nor does what his server holds", async () => {
  const { lab, owner } = await startLab();
  for (const line of [`GET /api/labs/${lab}`, `GET /api/labs/${lab}/redis/server`]) {
    const text = await (await send(line, { cookie: owner })).text();
    expect(text).not.toMatch(/hash|began|renewed|"control"/);
  }
});

test("a learner who comes back to his class owns his lab, also where his session had ended, until he is removed", async () => {
  const { code, teacher, id, learner } = await startClass();
  const come = () => send(`POST /api/rooms/${code}/me`, { cookie: learner });
  const answer = await come();
  const { lab } = (await answer.clone().json()).state;
  const control = `${cookiesOf(answer)[0]?.pair}`;
  expect((await endOthers(lab, control)).status).toBe(204);
  await expectProblem(await change(lab, control), 403);
  const again = `${cookiesOf(await come())[0]?.pair}`;
  expect((await change(lab, again)).status).toBe(200);
  await send(`DELETE /api/rooms/${code}/learners/${id}`, { cookie: teacher });
  for (const [line, body] of [
    [`POST /api/rooms/${code}/me`],
    [`POST /api/rooms/${code}/me/start-over`],
    [`PUT /api/rooms/${code}/me/predictions`, {}],
    [`DELETE /api/rooms/${code}/me`],
  ] as const)
    expect(await expectProblem(await send(line, { cookie: learner, body }), 404)).toMatchObject({
      field: "learner",
    });
  await expectProblem(await change(lab, again), 404);
});

test("a learner who leaves leaves no session behind: neither his place nor his lab takes his cookies any more", async () => {
  const { code, teacher, learner } = await startClass();
  const come = () => send(`POST /api/rooms/${code}/me`, { cookie: learner });
  const answer = await come();
  const { lab } = (await answer.clone().json()).state;
  const control = `${cookiesOf(answer)[0]?.pair}`;
  const left = await send(`DELETE /api/rooms/${code}/me`, { cookie: learner });
  expect(left.status).toBe(204);
  expect(removedAt(left)).toEqual(
    expect.arrayContaining([`learner= Path=/api/rooms/${code}`, `control= Path=/api/labs/${lab}`]),
  );
  for (const [line, body] of learnersCalls(code))
    await expectProblem(await send(line, { cookie: learner, body }), 403);
  await expectProblem(await change(lab, control), 403);
  expect((await boardOf(code, teacher)).learners).toMatchObject([{ nickname: "Amina" }]);
  const again = await send(`POST /api/rooms/${code}/learners`, { cookie: learner, body: { nickname: "Bo" } });
  expect([again.status, (await again.json()).nickname]).toEqual([201, "Bo"]);
});
