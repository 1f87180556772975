import { afterEach, expect, test, vi } from "vitest";
import { plan } from "@/lib/classroom/testing-room";
import { log } from "@/lib/log";
import { StoreUnavailable } from "@/lib/store/store";
import { backend } from "./testing-backend";
import { learnersCalls, publicCalls, startClass, teachersCalls } from "./testing-class";
import { controls, expectProblem, send, signIn, startLab } from "./testing-client";

afterEach(() => vi.restoreAllMocks());

/** Lets the store answer nothing; gives what makes it well again. */
function takeStoreDown() {
  const on = backend();
  const working = on.store;
  vi.spyOn(log(), "warn").mockImplementation(() => {});
  const down = () => Promise.reject(new StoreUnavailable("down"));
  on.store = { get: down, set: down, delete: down, update: down, updateRow: down, rows: down };
  return () => {
    on.store = working;
  };
}

test("a store that does not answer is a 503 everywhere, and the next try works", async () => {
  const { lab, owner } = await startLab();
  const session = await signIn(`/labs/${lab}/alice/redis`);
  const cookie = `${owner}; ${session}`;
  const mend = takeStoreDown();
  const site = `/labs/${lab}/alice/redis`;
  const lines = [
    "POST /api/labs",
    `GET /api/labs/${lab}`,
    ...controls(lab),
    `GET ${site}`,
    `GET ${site}/account`,
    `POST ${site}/login`,
    `POST ${site}/logout`,
  ];
  for (const line of lines) {
    const response = await send(line, { cookie, body: line.startsWith("PATCH") ? {} : undefined });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await expectProblem(response, 503)).detail).toContain("Try again");
  }
  mend();
  expect((await send(`GET ${site}/account`, { cookie })).status).toBe(200);
});

test("a store that does not answer is a 503 for a class too, and the next try works", async () => {
  const { code, id, teacher, learner } = await startClass();
  const cookie = `${teacher}; ${learner}`;
  const calls = [...publicCalls(code), ...learnersCalls(code), ...teachersCalls(code, id)];
  const mend = takeStoreDown();
  for (const [line, body] of [["POST /api/rooms", plan] as const, ...calls]) {
    const response = await send(line, { cookie, body });
    expect(response.headers.getSetCookie(), line).toEqual([]);
    expect((await expectProblem(response, 503)).detail).toContain("Try again");
  }
  mend();
  for (const [line, body] of [...learnersCalls(code), ...teachersCalls(code, id)].slice(0, 5))
    expect((await send(line, { cookie, body })).status, line).toBeLessThan(300);
});
