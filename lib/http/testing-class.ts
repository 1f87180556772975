import { expect } from "vitest";
import { plan } from "@/lib/classroom/testing-room";
import { readSetCookie, send } from "./testing-client";

/** The room's code, and the Cookie header of the browser that opened it, all over HTTP. */
export async function openRoom(changes: object = {}) {
  const response = await send("POST /api/rooms", { body: { ...plan, ...changes } });
  expect(response.status).toBe(201);
  const { code }: { code: string } = await response.json();
  return { code, teacher: readSetCookie(response.headers.getSetCookie()[0]).pair };
}

/** Joins a room; gives the learner's id, and the Cookie header of his browser. */
export async function joinRoom(code: string, nickname = "Amina") {
  const response = await send(`POST /api/rooms/${code}/learners`, { body: { nickname } });
  expect(response.status).toBe(201);
  const { id }: { id: string } = await response.json();
  return { id, learner: readSetCookie(response.headers.getSetCookie()[0]).pair };
}

/** A room with one learner in it. */
export async function startClass(changes: object = {}) {
  const room = await openRoom(changes);
  return { ...room, ...(await joinRoom(room.code)) };
}

/** The board as the teacher gets it. */
export async function boardOf(code: string, teacher: string) {
  const response = await send(`GET /api/rooms/${code}/board`, { cookie: teacher });
  expect(response.status).toBe(200);
  return response.json();
}

type Call = [line: string, body?: unknown];

/** All that only a room's teacher may ask for. */
export const teachersCalls = (code: string, learner: string): Call[] => [
  [`GET /api/rooms/${code}/board`],
  [`PATCH /api/rooms/${code}`, { step: 1, advanceSeconds: 10, locked: true }],
  [`POST /api/rooms/${code}/learners/${learner}/reset`],
  [`PATCH /api/rooms/${code}/learners/${learner}`, { nickname: "Mallory" }],
  [`DELETE /api/rooms/${code}/learners/${learner}`],
  [`POST /api/rooms/${code}/reset`],
  [`POST /api/rooms/${code}/key`],
  [`DELETE /api/rooms/${code}/teachers`],
  [`DELETE /api/rooms/${code}`],
];

/** All that only somebody may ask for who has joined the room. */
export const learnersCalls = (code: string): Call[] => [
  [`PUT /api/rooms/${code}/me/predictions`, { "flask after-logout": "in" }],
  [`POST /api/rooms/${code}/me`],
  [`POST /api/rooms/${code}/me/start-over`],
  [`DELETE /api/rooms/${code}/me`],
];

/** What anybody may ask for who knows the code. */
export const publicCalls = (code: string): Call[] => [
  [`GET /api/rooms/${code}`],
  [`POST /api/rooms/${code}/learners`, { nickname: "Bo" }],
  [`POST /api/rooms/${code}/teachers`, { key: "key" }],
];
