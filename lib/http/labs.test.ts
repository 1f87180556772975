import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { expectProblem, readSetCookie, removedAt, send, signIn, startLab } from "./testing-client";

const browsers = ["alice", "bob", "attacker"];

describe("starting a lab", () => {
  test("answers 201 with its state, and makes the browser its owner", async () => {
    const response = await send("POST /api/labs");
    expect(response.status).toBe(201);
    expect(response.headers.get("content-type")).toBe("application/json");
    const state = await response.json();
    expect(state).toEqual({
      lab: expect.stringMatching(/^[\w-]{22}$/),
      now: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      lifetimeSeconds: 30,
      absoluteSeconds: null,
      refreshEachRequest: false,
      mechanisms: mechanisms.map(({ id, family }) => ({ id, family })),
      observations: [],
    });
    const [cookie, ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    const { pair, attributes } = readSetCookie(cookie);
    expect(pair).toMatch(/^control=Fe26\.2\*/);
    expect(attributes).toEqual([
      "HttpOnly",
      "Max-Age=86400",
      `Path=/api/labs/${state.lab}`,
      "SameSite=Strict",
    ]);
  });

  test("gives each its own", async () => {
    expect((await startLab()).lab).not.toBe((await startLab()).lab);
  });
});

describe("looking at a lab", () => {
  test("is for anybody who knows it", async () => {
    const { lab } = await startLab();
    const response = await send(`GET /api/labs/${lab}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ lab, lifetimeSeconds: 30 });
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test("keeps its owner its owner", async () => {
    const { lab, owner } = await startLab();
    const response = await send(`GET /api/labs/${lab}`, { cookie: owner });
    const again = readSetCookie(response.headers.getSetCookie()[0]);
    expect(again.attributes).toContain("Max-Age=86400");
    const change = await send(`PATCH /api/labs/${lab}`, { cookie: again.pair, body: {} });
    expect(change.status).toBe(200);
  });

  test("shows what the attacker saw", async () => {
    const { lab } = await startLab();
    const cookie = await signIn(`/labs/${lab}/alice/redis`);
    const replay = await send(`GET /labs/${lab}/attacker/redis/account`, { cookie });
    const { now } = await replay.json();
    const { observations } = await (await send(`GET /api/labs/${lab}`)).json();
    expect(observations).toEqual([
      { mechanism: "redis", scenario: "while-signed-in", accepted: true, at: now },
    ]);
  });
});

describe("changing a lab", () => {
  const patch = async (body: unknown) => {
    const { lab, owner } = await startLab();
    return send(`PATCH /api/labs/${lab}`, { cookie: owner, body });
  };

  test("answers 200 with the state that it is in now", async () => {
    const settings = { lifetimeSeconds: 300, absoluteSeconds: 600, refreshEachRequest: true };
    const response = await patch(settings);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toMatchObject(settings);
  });

  test("sets an absolute limit, and takes it off again", async () => {
    const { lab, owner } = await startLab();
    for (const absoluteSeconds of [60, 600, 5_184_000, null]) {
      await send(`PATCH /api/labs/${lab}`, { cookie: owner, body: { absoluteSeconds } });
      const state = await (await send(`GET /api/labs/${lab}`)).json();
      expect(state.absoluteSeconds).toBe(absoluteSeconds);
    }
  });

  test("moves its clock", async () => {
    const { lab, owner } = await startLab();
    const nowAfter = async (advanceSeconds: number) => {
      const response = await send(`PATCH /api/labs/${lab}`, { cookie: owner, body: { advanceSeconds } });
      return Date.parse((await response.json()).now);
    };
    const before = await nowAfter(0);
    expect((await nowAfter(2_678_400)) - before).toBeGreaterThanOrEqual(2_678_400_000);
  });

  test("removes from Alice's and Bob's browsers what they would have dropped, and not from the attacker's", async () => {
    const { lab, owner } = await startLab();
    for (const browser of browsers) await signIn(`/labs/${lab}/${browser}/flask`);
    await signIn(`/labs/${lab}/alice/signed`);
    const at = async (advanceSeconds: number) =>
      removedAt(await send(`PATCH /api/labs/${lab}`, { cookie: owner, body: { advanceSeconds } }));
    expect(await at(10)).toEqual([]);
    expect(await at(20)).toEqual(
      ["alice/flask", "alice/signed", "bob/flask"].map((place) => `session= Path=/labs/${lab}/${place}`),
    );
  });

  test.each([
    ["advanceSeconds", { advanceSeconds: -1 }],
    ["advanceSeconds", { advanceSeconds: 0.5 }],
    ["advanceSeconds", { advanceSeconds: "10" }],
    ["lifetimeSeconds", { lifetimeSeconds: 31 }],
    ["absoluteSeconds", { absoluteSeconds: 61 }],
    ["absoluteSeconds", { absoluteSeconds: "60" }],
    ["absoluteSeconds", { absoluteSeconds: 0 }],
    ["refreshEachRequest", { refreshEachRequest: "yes" }],
    ["offsetSeconds", { offsetSeconds: 10 }],
    ["constructor", { constructor: 1 }],
    ["__proto__", '{"__proto__": {"advanceSeconds": 1}}'],
  ])("answers 400 and names %s", async (field, body) => {
    expect(await expectProblem(await patch(body), 400)).toMatchObject({ field });
  });

  test.each(["", "{", "nonsense", "[]", "null", '"text"', "10"])(
    "answers 400 to the body %j",
    async (body) => {
      await expectProblem(await patch(body), 400);
    },
  );

  test("answers 413 to a body far longer than any that makes sense", async () => {
    await expectProblem(await patch(`{"advanceSeconds": 1${" ".repeat(5000)}}`), 413);
  });

  test("counts what is too long in bytes", async () => {
    await expectProblem(await patch(`{"é": "${"é".repeat(2100)}"}`), 413);
  });

  test("is undone by nothing when the body is wrong", async () => {
    const { lab, owner } = await startLab();
    await send(`PATCH /api/labs/${lab}`, {
      cookie: owner,
      body: { lifetimeSeconds: 300, advanceSeconds: -1 },
    });
    expect((await (await send(`GET /api/labs/${lab}`)).json()).lifetimeSeconds).toBe(30);
  });

  test("cannot move the clock further than 1,000 years, and says so", async () => {
    const { lab, owner } = await startLab();
    const body = { advanceSeconds: 31_536_000_000 };
    expect((await send(`PATCH /api/labs/${lab}`, { cookie: owner, body })).status).toBe(200);
    const problem = await expectProblem(await send(`PATCH /api/labs/${lab}`, { cookie: owner, body }), 400);
    expect(problem.field).toBe("advanceSeconds");
  });
});
