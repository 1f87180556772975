import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Backend } from "@/lib/lab/lab";
import { memoryStore } from "@/lib/store/memory";
import { StoreUnavailable } from "@/lib/store/store";
import { controls, expectProblem, send, signIn, startLab } from "./testing-client";

const on = vi.hoisted(() => ({ backend: null as Backend | null }));
vi.mock("@/lib/backend", () => ({ backend: () => on.backend }));

beforeEach(() => {
  on.backend = { store: memoryStore(), secret: "a secret of thirty-two characters" };
});

afterEach(() => vi.restoreAllMocks());

test("a store that does not answer is a 503 everywhere, and the next try works", async () => {
  const { lab, owner } = await startLab();
  const session = await signIn(`/labs/${lab}/alice/redis`);
  const cookie = `${owner}; ${session}`;
  const working = on.backend;
  vi.spyOn(console, "error").mockImplementation(() => {});
  const down = () => Promise.reject(new StoreUnavailable("down"));
  on.backend = { store: { get: down, set: down, delete: down, update: down }, secret: working?.secret ?? "" };
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
  on.backend = working;
  expect((await send(`GET ${site}/account`, { cookie })).status).toBe(200);
});
