import { afterEach, expect, test, vi } from "vitest";
import { StoreUnavailable } from "@/lib/store/store";
import { backend } from "./testing-backend";
import { controls, expectProblem, send, signIn, startLab } from "./testing-client";

afterEach(() => vi.restoreAllMocks());

test("a store that does not answer is a 503 everywhere, and the next try works", async () => {
  const { lab, owner } = await startLab();
  const session = await signIn(`/labs/${lab}/alice/redis`);
  const cookie = `${owner}; ${session}`;
  const on = backend();
  const working = on.store;
  vi.spyOn(console, "error").mockImplementation(() => {});
  const down = () => Promise.reject(new StoreUnavailable("down"));
  on.store = { get: down, set: down, delete: down, update: down, updateRow: down, rows: down };
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
  on.store = working;
  expect((await send(`GET ${site}/account`, { cookie })).status).toBe(200);
});
