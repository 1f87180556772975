import { beforeEach, describe, expect, test, vi } from "vitest";
import { expectProblem, send, signIn, startLab } from "./testing-client";

beforeEach(() => {
  vi.stubEnv("LABS_PER_MINUTE", "3");
  vi.stubEnv("SIGN_INS_PER_MINUTE", "8");
  vi.stubEnv("REPLAYS_PER_MINUTE", "8");
  vi.stubEnv("LAB_SIGN_INS_PER_MINUTE", "5");
  vi.stubEnv("LAB_REPLAYS_PER_MINUTE", "5");
  vi.stubEnv("LAB_ACTS_PER_MINUTE", "5");
});

const network = "Too many have asked for this from your network.";
const labs = "Too many labs were started from your network.";
const inLab = "More was asked of this lab in a minute than it allows.";

/** Expects that it was asked too often, and that the answer says so, and when it may be asked again. */
async function tooOften(response: Response, title: string) {
  expect(response.headers.getSetCookie()).toEqual([]);
  const seconds = Number(response.headers.get("retry-after"));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  const problem = await expectProblem(response, 429);
  expect(problem).toMatchObject({ title, detail: `Try again in ${seconds} s.` });
}

test("an address starts so many labs in a minute, and then is told when it may again; others go on", async () => {
  const start = (address: string) => send("POST /api/labs", { address });
  for (let i = 0; i < 3; i++) expect((await start("192.0.2.1")).status).toBe(201);
  await tooOften(await start("192.0.2.1"), labs);
  expect((await start("192.0.2.2")).status).toBe(201);
});

test("what a client says of his address before the nearest proxy does counts for nothing", async () => {
  const start = (said: string) => send("POST /api/labs", { address: `${said}, 192.0.2.3` });
  for (let i = 0; i < 3; i++) expect((await start(`198.51.100.${i}`)).status).toBe(201);
  await tooOften(await start("198.51.100.9"), labs);
});

test("all IPv6 addresses of a network count as one", async () => {
  const start = (last: string) => send("POST /api/labs", { address: `2001:db8:1:1::${last}` });
  for (const last of ["1", "2", "3"]) expect((await start(last)).status).toBe(201);
  await tooOften(await start("4"), labs);
});

describe.each([
  ["opening the account", (site: string) => `GET ${site}/account`, 200],
  ["opening the site", (site: string) => `GET ${site}`, 200],
  ["signing in", (site: string) => `POST ${site}/login`, 200],
  ["logging out", (site: string) => `POST ${site}/logout`, 200],
  ["logging out everywhere", (site: string) => `POST ${site}/logout-everywhere`, 200],
] as const)("%s", (_, ask, status) => {
  test("is done so often in a lab in a minute, wherever it is asked from; other labs go on", async () => {
    const [{ lab }, other] = [await startLab(), await startLab()];
    const cookie = await signIn(`/labs/${lab}/alice/flask`);
    const spent = ask("").startsWith("POST") ? 1 : 0;
    const sent = (site: string) => send(ask(site), { cookie });
    for (let i = spent; i < 5; i++) expect((await sent(`/labs/${lab}/alice/flask`)).status).toBe(status);
    await tooOften(await sent(`/labs/${lab}/alice/flask`), inLab);
    await tooOften(await sent(`/labs/${lab}/attacker/flask`), inLab);
    const elsewhere = `/labs/${other.lab}/alice/flask`;
    const his = await signIn(elsewhere);
    expect((await send(ask(elsewhere), { cookie: his })).status).toBe(status);
  });

  test("is done so often from an address in a minute, in however many labs; others go on", async () => {
    const labs = await Promise.all([startLab(), startLab()]);
    const address = `192.0.2.${20 + ask("").length}`;
    const asked = async (at: 0 | 1, from: string) =>
      (await send(ask(`/labs/${labs[at].lab}/bob/signed`), { address: from })).status;
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await asked(0, address), await asked(1, address));
    expect(answers).not.toContain(429);
    const over = await send(ask(`/labs/${labs[0].lab}/bob/signed`), { address });
    await tooOften(over, network);
    expect(await asked(1, "192.0.2.99")).not.toBe(429);
  });
});

test("a person at the site’s own page is told on a page", async () => {
  const { lab } = await startLab();
  const open = () => send(`GET /labs/${lab}/alice/flask`, { accept: "text/html" });
  for (let i = 0; i < 5; i++) expect((await open()).status).toBe(200);
  const response = await open();
  expect(response.status).toBe(429);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(await response.text()).toMatch(
    /More was asked of this lab in a minute than it allows\..*Try again in \d+ s\./s,
  );
});

test("an owner acts so often in a minute, and a stranger cannot use that up", async () => {
  const { lab, owner } = await startLab();
  const act = (cookie?: string) => send(`POST /api/labs/${lab}/flask/rotate-key`, { cookie });
  for (let i = 0; i < 9; i++) await expectProblem(await act(), 403);
  expect((await act(owner)).status).toBe(200);
  for (const line of [
    `PATCH /api/labs/${lab}`,
    `POST /api/labs/${lab}/flask/forge`,
    `POST /api/labs/${lab}/redis/flush-store`,
  ])
    expect((await send(line, { cookie: owner, body: {} })).status).toBe(200);
  expect((await act(owner)).status).toBe(200);
  await tooOften(await act(owner), inLab);
  await tooOften(await send(`DELETE /api/labs/${lab}`, { cookie: owner }), inLab);
  for (const line of [`GET /api/labs/${lab}`, `GET /api/labs/${lab}/flask/server`])
    expect((await send(line, { cookie: owner })).status).toBe(200);
});

test("what is over the limit changes nothing", async () => {
  const { lab } = await startLab();
  const site = `/labs/${lab}/alice/redis`;
  const cookie = await signIn(site);
  for (let i = 1; i < 5; i++) await signIn(`/labs/${lab}/bob/redis`);
  await tooOften(await send(`POST ${site}/logout-everywhere`, { cookie }), inLab);
  expect((await send(`GET ${site}/account`, { cookie })).status).toBe(200);
});

test("names of labs that there cannot be are not counted each by itself", async () => {
  for (let i = 0; i < 8; i++)
    await expectProblem(
      await send("GET /labs/nowhere/alice/flask/account", { address: `198.51.100.${i}` }),
      404,
    );
});
