import type { APIRequestContext, APIResponse } from "playwright/test";
import type { MechanismId } from "@/lib/mechanisms";
import { setCookies } from "./kit/answers";
import { startInstances } from "./kit/instances";
import { LabPage } from "./kit/lab";
import { LabApi } from "./kit/lab-api";
import { expect, test } from "./kit/test";

test.slow();

type Instances = Awaited<ReturnType<typeof startInstances>>;

let instances: Instances;
test.beforeEach(async () => {
  instances = await startInstances();
});
test.afterEach(() => instances.stop());

const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const mechanism: MechanismId = "redis";

/** One lab, asked at whichever instance: devices that hold one cookie each. */
async function startLab(request: APIRequestContext) {
  const api = await LabApi.start(request);
  await api.change({ lifetimeSeconds: 300 });
  const ask = (at: string, browser: "alice" | "attacker", act: "login" | "logout" | "account", cookie = "") =>
    request[act === "account" ? "get" : "post"](at + api.site(browser, mechanism, act), {
      headers: { Cookie: `session=${cookie}` },
    });
  const advance = (at: string, seconds: number) =>
    request.patch(at + api.path, { data: { advanceSeconds: seconds } });
  /** What becomes of a stolen cookie, and what the lab calls that. */
  const replay = async (at: string, cookie: string) => {
    const { accepted, scenario } = await (await ask(at, "attacker", "account", cookie)).json();
    return { accepted, scenario };
  };
  return { api, ask, advance, replay };
}

const cookieIn = (answer: APIResponse) => `${setCookies(answer)[0]?.session}`;
const isDone = (answer: APIResponse | null) => answer?.status() === 200;

/** One after the other, so that none is too late. */
async function signInTimes(count: number, signIn: () => Promise<APIResponse>): Promise<string[]> {
  const cookies: string[] = [];
  while (cookies.length < count) {
    const answer = await signIn();
    if (isDone(answer)) cookies.push(cookieIn(answer));
  }
  return cookies;
}

/** How far a lab's clock is ahead of this machine's, in whole seconds. */
const aheadOf = async (api: LabApi) => {
  const { now } = await (await api.read()).json();
  return Math.round((Date.parse(now) - Date.now()) / 1000);
};

test("sixty acts at once through two instances: whatever was answered is kept", async ({ playwright }) => {
  const [one = "", other = ""] = instances.urls;
  const request = await playwright.request.newContext({ baseURL: one });
  const { api, ask, advance, replay } = await startLab(request);
  const at = (index: number) => (index % 2 ? one : other);
  const before = await signInTimes(20, () => ask(one, "alice", "login"));
  const [leaving, staying] = [before.slice(0, 10), before.slice(10)];

  const [logins, logouts, moves, replays] = await Promise.all([
    Promise.all(many(15, (index) => ask(at(index), "alice", "login"))),
    Promise.all(leaving.map((cookie, index) => ask(at(index), "alice", "logout", cookie))),
    Promise.all(many(15, (index) => advance(at(index), 4))),
    Promise.all(many(20, (index) => ask(at(index), "attacker", "account", staying[index % 10]))),
  ]);

  // A machine that is too busy says so; nobody is told that something was done that was not.
  for (const answer of [...logins, ...logouts, ...moves, ...replays])
    expect([200, 503], answer.url()).toContain(answer.status());
  for (const answers of [logins, logouts, moves, replays])
    expect(answers.filter(isDone).length).toBeGreaterThanOrEqual(answers.length / 2);
  const ahead = await aheadOf(api);
  expect(ahead).toBeGreaterThanOrEqual(4 * moves.filter(isDone).length - 2);
  expect(ahead).toBeLessThanOrEqual(62);
  const left = leaving.filter((_, index) => isDone(logouts[index] ?? null));
  expect(left).not.toEqual([]);
  for (const cookie of left)
    expect(await replay(one, cookie)).toEqual({ accepted: false, scenario: "after-logout" });
  for (const cookie of [...staying, ...logins.filter(isDone).map(cookieIn)])
    expect(await replay(other, cookie)).toEqual({ accepted: true, scenario: "while-signed-in" });
  const { observations } = await (await api.read()).json();
  expect(observations).toEqual([
    expect.objectContaining({ mechanism, scenario: "while-signed-in", accepted: true }),
    expect.objectContaining({ mechanism, scenario: "after-logout", accepted: false, failed: "live" }),
  ]);
  await request.dispose();
});

test("one of two instances is killed during acts: whatever was answered is kept, and nothing is done twice", async ({
  playwright,
}) => {
  const request = await playwright.request.newContext({ baseURL: instances.url });
  const { api, ask, advance, replay } = await startLab(request);
  const leaving = await signInTimes(10, () => ask("", "alice", "login"));
  const unlessGone = (answer: Promise<APIResponse>) => answer.catch(() => null);

  const pending = Promise.all([
    Promise.all(many(20, () => unlessGone(ask("", "alice", "login")))),
    Promise.all(many(20, () => unlessGone(advance("", 4)))),
    Promise.all(leaving.map((cookie) => unlessGone(ask("", "alice", "logout", cookie)))),
  ]);
  await instances.killOne();
  const [logins, moves, logouts] = await pending;

  const ahead = await aheadOf(api);
  expect(ahead).toBeGreaterThanOrEqual(4 * moves.filter(isDone).length - 2);
  expect(ahead).toBeLessThanOrEqual(4 * moves.length + 2);
  for (const answer of logins)
    if (answer && isDone(answer))
      expect(await replay("", cookieIn(answer))).toEqual({ accepted: true, scenario: "while-signed-in" });
  for (const [index, answer] of logouts.entries())
    if (isDone(answer))
      expect(await replay("", `${leaving[index]}`)).toEqual({ accepted: false, scenario: "after-logout" });
  expect((await ask("", "alice", "login")).status()).toBe(200);
  await request.dispose();
});

test("two tabs on two instances act on one lab at once: both show all that was seen", async ({ page }) => {
  const tabs = [new LabPage(page), new LabPage(await page.context().newPage())] as const;
  const [one, other] = tabs;
  await one.page.goto(instances.url);
  await one.started();
  await one.takeTime();
  await one.steal();
  await other.page.goto(instances.url);
  await other.started();
  expect(await other.id()).toBe(await one.id());
  await one.predict("redis", "after-logout", "kept out");
  await Promise.all([
    one.predict("flask", "after-expiry", "kept out"),
    other.predict("signed", "after-expiry", "let in"),
    one.replay(),
    other.advance("+10 s"),
  ]);
  await one.logOut();
  await other.replay();
  for (const lab of tabs) {
    await lab.page.bringToFront();
    await expect(lab.outcomes).toContainText("6 of 39 tried");
    await expect(lab.outcome("redis", "after-logout")).toContainText("kept out");
    await expect(lab.outcome("flask", "after-expiry")).toContainText("you say kept out");
    await expect(lab.outcome("signed", "after-expiry")).toContainText("you say let in");
    await expect(lab.trouble).toBeHidden();
  }
});
