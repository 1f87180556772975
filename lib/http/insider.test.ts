import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { letsIn } from "@/lib/mechanisms/testing-contract";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { expectProblem, send, signIn, startLab } from "./testing-client";

const ids = mechanisms.map(({ id }) => id);

describe("looking into a server", () => {
  test.each(ids)("%s: answers 200 with its keys, its lifetime and its records", async (id) => {
    const { lab, owner } = await startLab();
    const response = await send(`GET /api/labs/${lab}/${id}/server`, { cookie: owner });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.json()).toEqual({
      keys: [expect.stringMatching(/^[\w-]{43}$/)],
      lifetimeSeconds: 30,
      storeAway: false,
      failsOpen: false,
      records: [],
    });
  });

  test("shows who is signed in", async () => {
    const { lab, owner } = await startLab();
    await signIn(`/labs/${lab}/alice/kvsession`);
    const response = await send(`GET /api/labs/${lab}/kvsession/server`, { cookie: owner });
    expect((await response.json()).records).toEqual([
      {
        key: expect.stringMatching(/^[0-9a-f]+_[0-9a-f]+$/),
        value: { user: "alice", expiresAt: expect.any(Number) },
        secondsLeft: expect.any(Number),
      },
    ]);
  });
});

describe("forging a cookie", () => {
  test.each(ids)("%s: answers 200 with one that does what the truth table says", async (id) => {
    const { lab, owner } = await startLab();
    const response = await send(`POST /api/labs/${lab}/${id}/forge`, { cookie: owner });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.getSetCookie()).toEqual([]);
    const body = await response.json();
    expect(body).toEqual({ cookie: expect.stringMatching(/^[\w.*~-]{40,}$/) });

    const cookie = `session=${body.cookie}`;
    const replay = await send(`GET /labs/${lab}/attacker/${id}/account`, { cookie });
    const isIn = letsIn(truthTable[id].forged);
    expect(replay.status).toBe(isIn ? 200 : 401);
    expect(await replay.json()).toMatchObject({
      ...(isIn ? { user: "admin" } : { failed: "live" }),
      scenario: "forged",
    });
  });
});

describe("of a server that is not there", () => {
  test("a mechanism that is none is a 404 with those that are", async () => {
    const { lab, owner } = await startLab();
    for (const name of ["constructor", "__proto__", "Flask", "jwt2"])
      for (const line of [`GET /api/labs/${lab}/${name}/server`, `POST /api/labs/${lab}/${name}/forge`]) {
        const problem = await expectProblem(await send(line, { cookie: owner }), 404);
        expect(problem.detail).toContain("signed, encrypted, flask");
      }
  });

  test("a lab that is none is a 404 that says to start one", async () => {
    const { owner } = await startLab();
    for (const lab of ["nowhere", "A".repeat(22)])
      for (const line of [`GET /api/labs/${lab}/flask/server`, `POST /api/labs/${lab}/flask/forge`]) {
        const problem = await expectProblem(await send(line, { cookie: owner }), 404);
        expect(problem.detail).toContain("start a new one");
      }
  });
});
