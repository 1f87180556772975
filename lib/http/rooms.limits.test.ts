import { beforeEach, describe, expect, test, vi } from "vitest";
import { plan } from "@/lib/classroom/testing-room";
import { boardOf, joinRoom, learnersCalls, openRoom, publicCalls, teachersCalls } from "./testing-class";
import { expectProblem, send } from "./testing-client";

beforeEach(() => {
  vi.stubEnv("ROOM_JOINS_PER_MINUTE", "3");
  vi.stubEnv("ROOM_GUESSES_PER_MINUTE", "12");
  vi.stubEnv("ROOMS_PER_HOUR", "2");
});

/** Expects that it was asked too often, and that the answer says when it may be asked again. */
async function tooOften(response: Response, mostSeconds: number) {
  expect(response.headers.getSetCookie()).toEqual([]);
  const seconds = Number(response.headers.get("retry-after"));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(mostSeconds);
  const wait = mostSeconds > 60 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`;
  expect((await expectProblem(response, 429)).detail).toBe(`Try again in ${wait}.`);
}

test("an address joins so often in a minute, and then is told when it may again; others go on", async () => {
  const { code, teacher } = await openRoom();
  const join = (address: string) =>
    send(`POST /api/rooms/${code}/learners`, { address, body: { nickname: "Amina" } });
  for (let i = 0; i < 3; i++) expect((await join("192.0.2.1")).status).toBe(201);
  await tooOften(await join("192.0.2.1"), 60);
  expect((await join("192.0.2.2")).status).toBe(201);
  expect((await boardOf(code, teacher)).learners).toHaveLength(4);
});

test("joins of another room, or of none, leave those of this one alone", async () => {
  const [one, other] = [await openRoom(), await openRoom()];
  const join = (code: string) =>
    send(`POST /api/rooms/${code}/learners`, { address: "192.0.2.3", body: { nickname: "Mallory" } });
  for (let i = 0; i < 9; i++) await expectProblem(await join("QK7M2P"), 404);
  for (let i = 0; i < 3; i++) expect((await join(other.code)).status).toBe(201);
  expect((await join(one.code)).status).toBe(201);
});

test("a nickname that does not fit costs nothing", async () => {
  const { code } = await openRoom();
  const join = (nickname: string) =>
    send(`POST /api/rooms/${code}/learners`, { address: "192.0.2.4", body: { nickname } });
  for (let i = 0; i < 5; i++) await expectProblem(await join(""), 400);
  expect((await join("Amina")).status).toBe(201);
});

test("what counts is the address that the nearest proxy saw, not what the client said before", async () => {
  const { code } = await openRoom();
  const join = (said: string) =>
    send(`POST /api/rooms/${code}/learners`, { address: `${said}, 192.0.2.5`, body: { nickname: "Amina" } });
  for (let i = 0; i < 3; i++) expect((await join(`198.51.100.${i}`)).status).toBe(201);
  await tooOften(await join("198.51.100.9"), 60);
});

test("an address opens so many rooms in an hour", async () => {
  const open = () => send("POST /api/rooms", { address: "192.0.2.6", body: plan });
  for (let i = 0; i < 2; i++) expect((await open()).status).toBe(201);
  await tooOften(await open(), 3600);
});

describe("whoever has tried too many codes that no room has", () => {
  const guesser = "192.0.2.7";
  const unknown = "QK7M2P";
  const guess = () => send(`GET /api/rooms/${unknown}`, { address: guesser });

  test("is told no more which there are, by any call", async () => {
    const { code } = await openRoom();
    for (let i = 0; i < 12; i++) await expectProblem(await guess(), 404);
    for (const room of [unknown, code]) {
      const calls = [...publicCalls(room), ...learnersCalls(room), ...teachersCalls(room, "x".repeat(22))];
      for (const [line, body] of calls) {
        const cookie = "learner=made-up; teacher=made-up";
        await tooOften(await send(line, { address: guesser, body, cookie }), 60);
      }
    }
  });

  test("keeps none of his neighbours out of the room that they are in", async () => {
    const { code, teacher } = await openRoom();
    const { learner } = await joinRoom(code);
    for (let i = 0; i < 13; i++) await guess();
    for (const cookie of [teacher, learner])
      expect((await send(`GET /api/rooms/${code}`, { address: guesser, cookie })).status).toBe(200);
    expect((await send(`GET /api/rooms/${code}/board`, { address: guesser, cookie: teacher })).status).toBe(
      200,
    );
    expect((await send(`POST /api/rooms/${code}/me`, { address: guesser, cookie: learner })).status).toBe(
      200,
    );
  });

  test("is not whoever types what was never a code, and asks from elsewhere", async () => {
    const { code } = await openRoom();
    const look = (room: string, address: string) => send(`GET /api/rooms/${room}`, { address });
    for (let i = 0; i < 20; i++) await expectProblem(await look("not-a-code", "192.0.2.8"), 404);
    expect((await look(code, "192.0.2.8")).status).toBe(200);
  });
});
