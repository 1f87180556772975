import { afterEach, describe, expect, test, vi } from "vitest";
import { plan } from "@/lib/classroom/testing-room";
import { boardOf, joinRoom, openRoom, startClass } from "./testing-class";
import { expectProblem, readSetCookie, removedAt, send, signIn } from "./testing-client";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const hour = 3_600_000;
const inRoom = { mechanisms: ["signed", "flask", "redis"], guided: true, lifetimeSeconds: 30 };

describe("opening a room", () => {
  test("answers 201 with the room, and makes the browser lead it", async () => {
    const response = await send("POST /api/rooms", { body: plan });
    expect(response.status).toBe(201);
    const room = await response.json();
    expect(room).toEqual({
      ...plan,
      code: expect.stringMatching(/^[2-9A-HJKMNP-TV-Z]{6}$/),
      openedAt: expect.any(Number),
      endsAt: room.openedAt + 24 * hour,
      step: 0,
      stepAt: room.openedAt,
      clockSeconds: 0,
      locked: false,
      touched: {},
      touchedAll: 0,
    });
    const [cookie, ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    const { pair, attributes } = readSetCookie(cookie);
    expect(pair).toMatch(/^teacher=Fe26\.2\*/);
    expect(attributes).toEqual([
      "HttpOnly",
      "Max-Age=86400",
      `Path=/api/rooms/${room.code}`,
      "SameSite=Strict",
    ]);
  });

  test.each([
    ["title", { ...plan, title: 5 }],
    ["mechanisms", { ...plan, mechanisms: [] }],
    ["mechanisms", { ...plan, mechanisms: ["flask", "jwt"] }],
    ["lifetimeSeconds", { ...plan, lifetimeSeconds: 31 }],
    ["guided", { ...plan, guided: "yes" }],
    ["predictions", { ...plan, predictions: undefined }],
    ["code", { ...plan, code: "QK7M2P" }],
  ])("answers 400 and names %s", async (field, body) => {
    const response = await send("POST /api/rooms", { body });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await expectProblem(response, 400)).toMatchObject({ field });
  });

  test.each(["", "{", "[]", "null", '"text"'])("answers 400 to the body %j", async (body) => {
    await expectProblem(await send("POST /api/rooms", { body }), 400);
  });

  test("answers 413 to a body far longer than any that makes sense", async () => {
    await expectProblem(await send("POST /api/rooms", { body: " ".repeat(5000) }), 413);
  });
});

describe("following a room", () => {
  test("is for anybody who knows its code, however he types it", async () => {
    const { code } = await openRoom();
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 3)}-${code.slice(3)}`]) {
      const response = await send(`GET /api/rooms/${typed}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.json()).toMatchObject({ ...inRoom, code });
    }
  });

  test("shows at once what the teacher has set", async () => {
    const { code, teacher } = await openRoom();
    await send(`GET /api/rooms/${code}`);
    const body = { step: 2, advanceSeconds: 41, locked: true };
    const changed = await send(`PATCH /api/rooms/${code}`, { cookie: teacher, body });
    expect(changed.status).toBe(200);
    const room = await (await send(`GET /api/rooms/${code}`)).json();
    expect(room).toEqual(await changed.json());
    expect(room).toMatchObject({ step: 2, clockSeconds: 41, locked: true });
  });
});

describe("changing a room", () => {
  test.each([
    ["step", { step: 7 }],
    ["step", { step: "1" }],
    ["advanceSeconds", { advanceSeconds: -1 }],
    ["advanceSeconds", { advanceSeconds: 0 }],
    ["locked", { locked: "yes" }],
    ["title", { title: "Another" }],
    ["__proto__", '{"__proto__": {"step": 1}}'],
  ])("answers 400 and names %s", async (field, body) => {
    const { code, teacher } = await openRoom();
    const response = await send(`PATCH /api/rooms/${code}`, { cookie: teacher, body });
    expect(await expectProblem(response, 400)).toMatchObject({ field });
    expect(await (await send(`GET /api/rooms/${code}`)).json()).toMatchObject({ step: 0, clockSeconds: 0 });
  });
});

describe("joining", () => {
  test("answers 201 with a name and a place, to which the browser comes back", async () => {
    const { code } = await openRoom();
    const response = await send(`POST /api/rooms/${code}/learners`, { body: { nickname: " Amina  B. " } });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: expect.any(String), nickname: "Amina B." });
    const [cookie, ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    const { pair, attributes } = readSetCookie(cookie);
    expect(pair).toMatch(/^learner=Fe26\.2\*/);
    expect(attributes).toEqual(["HttpOnly", "Max-Age=86400", `Path=/api/rooms/${code}`, "SameSite=Strict"]);
  });

  test.each([
    ["nickname", {}],
    ["nickname", { nickname: 5 }],
    ["nickname", { nickname: "" }],
    ["nickname", { nickname: "\u200b" }],
    ["nickname", { nickname: "x".repeat(41) }],
    ["id", { nickname: "Amina", id: "mine" }],
  ])("answers 400 and names %s", async (field, body) => {
    const { code, teacher } = await openRoom();
    const response = await send(`POST /api/rooms/${code}/learners`, { body });
    expect(await expectProblem(response, 400)).toMatchObject({ field });
    expect((await boardOf(code, teacher)).learners).toEqual([]);
  });

  test("answers 409 in a locked room, and those who are in it go on", async () => {
    const { code, teacher, learner } = await startClass();
    const lock = (locked: boolean) => send(`PATCH /api/rooms/${code}`, { cookie: teacher, body: { locked } });
    const join = () => send(`POST /api/rooms/${code}/learners`, { body: { nickname: "Bo" } });
    await lock(true);
    const problem = await expectProblem(await join(), 409);
    expect(problem.title).toBe("This room is locked.");
    expect((await send(`POST /api/rooms/${code}/me`, { cookie: learner })).status).toBe(200);
    await lock(false);
    expect((await join()).status).toBe(201);
  });

  test("answers 409 in a full room", async () => {
    vi.stubEnv("ROOM_LEARNERS", "2");
    const { code } = await startClass();
    await joinRoom(code);
    const response = await send(`POST /api/rooms/${code}/learners`, { body: { nickname: "Bo" } });
    expect(response.headers.getSetCookie()).toEqual([]);
    const problem = await expectProblem(response, 409);
    expect(problem).toMatchObject({ title: "This room is full.", detail: expect.stringContaining("for 2") });
  });
});

describe("a learner's place", () => {
  test("is his name, and a lab that he owns", async () => {
    const { code, id, learner } = await startClass();
    const response = await send(`POST /api/rooms/${code}/me`, { cookie: learner });
    expect(response.status).toBe(200);
    const place = await response.json();
    expect(place).toEqual({
      id,
      nickname: "Amina",
      predictions: {},
      state: expect.objectContaining({ lab: expect.any(String), lifetimeSeconds: 30, observations: [] }),
      aheadSeconds: 0,
      followedSeconds: 0,
      touched: 0,
    });
    const { lab } = place.state;
    const cookies = response.headers.getSetCookie().map(readSetCookie);
    expect(cookies.map(({ pair }) => pair.split("=")[0])).toEqual(["control", "learner"]);
    expect(cookies[0]?.attributes).toContain(`Path=/api/labs/${lab}`);
    expect(cookies[1]?.attributes).toEqual([
      "HttpOnly",
      "Max-Age=86400",
      `Path=/api/rooms/${code}`,
      "SameSite=Strict",
    ]);
    const owned = await send(`PATCH /api/labs/${lab}`, { cookie: cookies[0]?.pair, body: {} });
    expect(owned.status).toBe(200);
  });

  test("has followed the class's clock, and has no cookies that browsers would have dropped by then", async () => {
    const { code, teacher, learner } = await startClass();
    const takeUp = () => send(`POST /api/rooms/${code}/me`, { cookie: learner });
    const { lab } = (await (await takeUp()).json()).state;
    await signIn(`/labs/${lab}/alice/flask`);
    await send(`PATCH /api/rooms/${code}`, { cookie: teacher, body: { advanceSeconds: 41 } });
    const response = await takeUp();
    expect(removedAt(response)).toEqual([`session= Path=/labs/${lab}/alice/flask`]);
    expect(await response.json()).toMatchObject({ aheadSeconds: 41, followedSeconds: 41 });
  });

  test("begins anew when he asks for that, and his other tabs are told to look", async () => {
    const { code, id, learner } = await startClass();
    const before = await (await send(`POST /api/rooms/${code}/me`, { cookie: learner })).json();
    const response = await send(`POST /api/rooms/${code}/me/start-over`, { cookie: learner });
    const after = await response.json();
    expect(after).toMatchObject({ id, nickname: "Amina", touched: 1 });
    expect(after.state.lab).not.toBe(before.state.lab);
    await expectProblem(await send(`GET /api/labs/${before.state.lab}`), 404);
    expect((await (await send(`POST /api/rooms/${code}/me`, { cookie: learner })).json()).touched).toBe(1);
  });

  test("keeps what he expects, and shows it to the teacher", async () => {
    const { code, teacher, learner } = await startClass();
    const predict = (body: unknown) =>
      send(`PUT /api/rooms/${code}/me/predictions`, { cookie: learner, body });
    const response = await predict({ "flask after-logout": "in" });
    expect([response.status, await response.text()]).toEqual([204, ""]);
    const said = { "flask after-logout": { said: "in", at: expect.any(Number) } };
    expect((await boardOf(code, teacher)).learners).toMatchObject([{ predictions: said }]);
    expect(await (await send(`POST /api/rooms/${code}/me`, { cookie: learner })).json()).toMatchObject({
      predictions: said,
    });
  });

  test.each([
    ["flask after-logout", { "flask after-logout": "perhaps" }],
    ["jwt after-logout", { "jwt after-logout": "in" }],
    ["nothing", { nothing: "in" }],
  ])("takes no expectation of %s as %j", async (field, body) => {
    const { code, learner } = await startClass();
    const response = await send(`PUT /api/rooms/${code}/me/predictions`, { cookie: learner, body });
    expect(await expectProblem(response, 400)).toMatchObject({ field });
  });

  test("is not there any more when the teacher has taken him out", async () => {
    const { code, teacher, id, learner } = await startClass();
    const { lab } = (await (await send(`POST /api/rooms/${code}/me`, { cookie: learner })).json()).state;
    const removed = await send(`DELETE /api/rooms/${code}/learners/${id}`, { cookie: teacher });
    expect(removed.status).toBe(204);
    for (const [line, body] of [
      [`POST /api/rooms/${code}/me`],
      [`POST /api/rooms/${code}/me/start-over`],
      [`PUT /api/rooms/${code}/me/predictions`, {}],
    ] as const)
      expect(await expectProblem(await send(line, { cookie: learner, body }), 404)).toMatchObject({
        field: "learner",
      });
    await expectProblem(await send(`GET /api/labs/${lab}`), 404);
  });
});

test("cookies end with the room at the latest, whenever they are set", async () => {
  const { code, learner, teacher } = await startClass();
  const { key } = await boardOf(code, teacher);
  vi.setSystemTime(Date.now() + 23 * hour);
  const responses = [
    await send(`POST /api/rooms/${code}/me`, { cookie: learner }),
    await send(`POST /api/rooms/${code}/learners`, { body: { nickname: "Bo" } }),
    await send(`POST /api/rooms/${code}/teachers`, { body: { key } }),
  ];
  const cookies = responses.flatMap((response) => response.headers.getSetCookie()).map(readSetCookie);
  const ofTheRoom = cookies.filter(({ pair }) => /^(teacher|learner)=/.test(pair));
  expect(ofTheRoom).toHaveLength(3);
  for (const { attributes } of ofTheRoom) {
    const seconds = Number(attributes.find((text) => text.startsWith("Max-Age="))?.slice("Max-Age=".length));
    expect(seconds).toBeGreaterThan(3500);
    expect(seconds).toBeLessThanOrEqual(3600);
  }
});
