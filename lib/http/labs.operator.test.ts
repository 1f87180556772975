import { describe, expect, test } from "vitest";
import { operatorActs } from "@/lib/lab/operator";
import { mechanisms } from "@/lib/mechanisms";
import { expectProblem, send, signIn, startLab } from "./testing-client";

const ids = mechanisms.map(({ id }) => id);

describe("what an operator does", () => {
  test.each(ids)("to %s answers 200 with the state", async (id) => {
    const { lab, owner } = await startLab();
    for (const act of Object.keys(operatorActs)) {
      const response = await send(`POST /api/labs/${lab}/${id}/${act}`, { cookie: owner });
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(await response.json()).toMatchObject({ lab, lifetimeSeconds: 30 });
    }
  });

  test("is done: a store that was taken away keeps Alice out until it is put back", async () => {
    const { lab, owner } = await startLab();
    const cookie = await signIn(`/labs/${lab}/alice/redis`);
    const open = async () => (await send(`GET /labs/${lab}/alice/redis/account`, { cookie })).status;
    const operate = (act: string) => send(`POST /api/labs/${lab}/redis/${act}`, { cookie: owner });
    expect(await open()).toBe(200);
    await operate("take-store-away");
    expect(await open()).toBe(401);
    await operate("put-store-back");
    expect(await open()).toBe(200);
  });

  test("to a mechanism that is none answers 404 with those that are", async () => {
    const { lab, owner } = await startLab();
    for (const act of ["rotate-key", "flush-store"]) {
      const response = await send(`POST /api/labs/${lab}/constructor/${act}`, { cookie: owner });
      expect((await expectProblem(response, 404)).detail).toContain("signed, encrypted, flask");
    }
  });

  test("that is none of his acts answers 404 with those that are", async () => {
    const { lab, owner } = await startLab();
    for (const act of ["drop-tables", "constructor", "__proto__"]) {
      const response = await send(`POST /api/labs/${lab}/redis/${act}`, { cookie: owner });
      expect((await expectProblem(response, 404)).detail).toContain(
        "rotate-key, rotate-key-with-fallback, flush-store, restart-app",
      );
    }
  });
});
