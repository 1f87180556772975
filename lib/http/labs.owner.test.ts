import { describe, expect, test } from "vitest";
import { controls, expectProblem, send, signIn, startLab } from "./testing-client";

describe("whoever is not the owner", () => {
  const cookies = async () => [
    undefined,
    "control=",
    "control=garbage",
    "control=%C3%A9",
    `control=${"x".repeat(8192)}`,
    (await startLab()).owner,
  ];

  test("controls nothing: 403, and the lab is as it was", async () => {
    const { lab } = await startLab();
    const session = await signIn(`/labs/${lab}/alice/redis`);
    for (const line of controls(lab))
      for (const cookie of await cookies()) {
        const body = line.startsWith("PATCH") ? { lifetimeSeconds: 300 } : undefined;
        const response = await send(line, { cookie, body });
        if (!line.startsWith("DELETE")) expect(response.headers.getSetCookie()).toEqual([]);
        expect((await expectProblem(response, 403)).detail).toContain("start a lab of your own");
      }
    expect((await (await send(`GET /api/labs/${lab}`)).json()).lifetimeSeconds).toBe(30);
    const account = await send(`GET /labs/${lab}/alice/redis/account`, { cookie: session });
    expect(account.status).toBe(200);
  });

  test("is told so before anything about what he sent", async () => {
    const { lab } = await startLab();
    await expectProblem(await send(`PATCH /api/labs/${lab}`, { body: "nonsense" }), 403);
    for (const line of [
      `GET /api/labs/${lab}/nothing/server`,
      `POST /api/labs/${lab}/nothing/forge`,
      `POST /api/labs/${lab}/nothing/rotate-key`,
    ])
      await expectProblem(await send(line), 403);
  });
});

describe("a page of another origin", () => {
  test.each(["cross-site", "same-site"])(
    "controls nothing, though the owner's cookie came with it: %s",
    async (from) => {
      const { lab, owner } = await startLab();
      for (const line of controls(lab)) {
        const body = line.startsWith("PATCH") ? { lifetimeSeconds: 300 } : undefined;
        await expectProblem(await send(line, { cookie: owner, from, body }), 403);
      }
      expect((await (await send(`GET /api/labs/${lab}`)).json()).lifetimeSeconds).toBe(30);
    },
  );

  test("is not what the lab's own page is, nor a person with an address bar", async () => {
    const { lab, owner } = await startLab();
    for (const from of ["same-origin", "none"])
      for (const [line, body] of [
        [`PATCH /api/labs/${lab}`, {}],
        [`GET /api/labs/${lab}/redis/server`],
        [`POST /api/labs/${lab}/flask/forge`],
        [`POST /api/labs/${lab}/flask/fail-open`],
      ] as const)
        expect((await send(line, { cookie: owner, from, body })).status).toBe(200);
  });
});
