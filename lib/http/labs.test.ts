import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Backend } from "@/lib/lab/lab";
import { mechanisms } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import { StoreUnavailable } from "@/lib/store/store";
import { readSetCookie, send, signIn, startLab } from "./testing-client";

const on = vi.hoisted(() => ({ backend: null as Backend | null }));
vi.mock("@/lib/backend", () => ({ backend: () => on.backend }));

beforeEach(() => {
  on.backend = { store: memoryStore(), secret: "a secret of thirty-two characters" };
});

afterEach(() => vi.restoreAllMocks());

const ids = mechanisms.map(({ id }) => id);
const browsers = ["alice", "bob", "attacker"];

async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({
    status,
    title: expect.stringMatching(/\.$/),
    detail: expect.stringMatching(/\.$/),
  });
  return problem;
}

const removedAt = (response: Response) =>
  response.headers
    .getSetCookie()
    .map(readSetCookie)
    .filter(({ attributes }) => attributes.includes("Max-Age=0"))
    .map(({ pair, attributes }) => `${pair} ${attributes.find((text) => text.startsWith("Path="))}`)
    .toSorted();

/** What leaves nothing of a lab in the browser. */
const allOf = (lab: string) =>
  [
    `control= Path=/api/labs/${lab}`,
    ...browsers.flatMap((browser) => ids.map((id) => `session= Path=/labs/${lab}/${browser}/${id}`)),
  ].toSorted();

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
    const response = await patch({ lifetimeSeconds: 300, refreshEachRequest: true });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toMatchObject({ lifetimeSeconds: 300, refreshEachRequest: true });
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

const controls = (lab: string) => [
  `PATCH /api/labs/${lab}`,
  `DELETE /api/labs/${lab}`,
  ...ids.flatMap((id) => [
    `POST /api/labs/${lab}/${id}/rotate-key`,
    `POST /api/labs/${lab}/${id}/flush-store`,
  ]),
];

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
      expect((await send(`PATCH /api/labs/${lab}`, { cookie: owner, from, body: {} })).status).toBe(200);
  });
});

describe("what an operator does", () => {
  test.each(ids)("to %s answers 200 with the state", async (id) => {
    const { lab, owner } = await startLab();
    for (const act of ["rotate-key", "flush-store"]) {
      const response = await send(`POST /api/labs/${lab}/${id}/${act}`, { cookie: owner });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ lab, lifetimeSeconds: 30 });
    }
  });

  test("to a mechanism that is none answers 404 with those that are", async () => {
    const { lab, owner } = await startLab();
    for (const act of ["rotate-key", "flush-store"]) {
      const response = await send(`POST /api/labs/${lab}/constructor/${act}`, { cookie: owner });
      expect((await expectProblem(response, 404)).detail).toContain("signed, flask, redis");
    }
  });

  test("that is none of his acts answers 404 with those that are", async () => {
    const { lab, owner } = await startLab();
    for (const act of ["drop-tables", "constructor", "__proto__"]) {
      const response = await send(`POST /api/labs/${lab}/redis/${act}`, { cookie: owner });
      expect((await expectProblem(response, 404)).detail).toContain("rotate-key, flush-store");
    }
  });
});

describe("a lab that was deleted", () => {
  test("answers 204, and leaves no cookie at any of its paths", async () => {
    const { lab, owner } = await startLab();
    const response = await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    expect(removedAt(response)).toEqual(allOf(lab));
  });

  test("is unknown everywhere from then on, and every answer says to start a new one", async () => {
    const { lab, owner } = await startLab();
    const session = await signIn(`/labs/${lab}/alice/flask`);
    await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    const site = `/labs/${lab}/alice/flask`;
    const lines = [
      ...controls(lab),
      `GET /api/labs/${lab}`,
      `GET ${site}`,
      `GET ${site}/account`,
      `GET ${site}/wiretap`,
      `POST ${site}/login`,
      `POST ${site}/logout`,
      `POST ${site}/logout-everywhere`,
    ];
    for (const line of lines) {
      const body = line.startsWith("PATCH") ? {} : undefined;
      const response = await send(line, { cookie: `${owner}; ${session}`, body });
      expect((await expectProblem(response, 404)).detail).toContain("start a new one");
    }
  });

  test("can be deleted again, which empties the browser again", async () => {
    const { lab, owner } = await startLab();
    await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    const response = await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    expect(response.status).toBe(404);
    expect(removedAt(response)).toEqual(allOf(lab));
  });

  test("sets no cookie when it never could have been one", async () => {
    const response = await send("DELETE /api/labs/x%3B%20Path%3D%2F");
    expect(response.headers.getSetCookie()).toEqual([]);
    await expectProblem(response, 404);
  });
});

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
