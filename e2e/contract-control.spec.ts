import type { APIRequestContext } from "playwright/test";
import { browsers } from "@/lib/lab/browsers";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { contentType, expectProblem, isoSeconds, setCookies } from "./kit/answers";
import { LabApi } from "./kit/lab-api";
import { expect, test } from "./kit/test";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);
const jars = Object.keys(browsers) as (keyof typeof browsers)[];

const control = (lab: LabApi) => ({
  control: expect.stringMatching(/^Fe26\.2\*[^;\s]+$/),
  Path: lab.path,
  HttpOnly: true,
  SameSite: "Strict",
  "Max-Age": "86400",
});

/** Everything that only a lab's owner may do, sent by `request` with `headers`. */
function ownersActs(request: APIRequestContext, lab: LabApi, headers: Record<string, string> = {}) {
  return [
    () => request.patch(lab.path, { headers, data: { advanceSeconds: 10 } }),
    () => request.post(`${lab.path}/redis/rotate-key`, { headers }),
    () => request.post(`${lab.path}/redis/flush-store`, { headers }),
    () => request.delete(lab.path, { headers }),
  ];
}

test("whoever starts a lab gets its state and its control cookie", async ({ api }) => {
  expect(contentType(api.created)).toBe("application/json");
  expect(api.state).toEqual({
    lab: expect.stringMatching(/^[\w-]{22}$/),
    now: isoSeconds,
    lifetimeSeconds: 30,
    refreshEachRequest: false,
    mechanisms: [
      { id: "signed", family: "naive" },
      { id: "flask", family: "timestamped" },
      { id: "redis", family: "revocable" },
    ],
    observations: [],
  });
  expect(setCookies(api.created)).toEqual([control(api)]);
});

test("anyone can read a lab, and its owner stays its owner by doing so", async ({ api, stranger }) => {
  const owners = await api.read();
  expect(owners.status()).toBe(200);
  expect(contentType(owners)).toBe("application/json");
  expect(await owners.json()).toEqual({ ...api.state, now: isoSeconds });
  expect(setCookies(owners)).toEqual([control(api)]);
  const strangers = await stranger.get(api.path);
  expect(strangers.status()).toBe(200);
  expect(await strangers.json()).toEqual({ ...api.state, now: isoSeconds });
  expect(setCookies(strangers)).toEqual([]);
});

test("a stranger who knows the lab can replay against it, and the lab keeps what was seen", async ({
  api,
  stranger,
}) => {
  const cookie = await api.steal("redis");
  const headers = { Cookie: `session=${cookie}` };
  const account = api.site("attacker", "redis", "account");
  expect((await stranger.get(account, { headers })).status()).toBe(200);
  await api.logout("alice", "redis");
  expect((await stranger.get(account, { headers })).status()).toBe(401);
  const { observations } = await (await api.read()).json();
  expect(observations).toEqual([
    { mechanism: "redis", scenario: "while-signed-in", accepted: true, at: isoSeconds },
    { mechanism: "redis", scenario: "after-logout", accepted: false, failed: "live", at: isoSeconds },
  ]);
});

test("the owner moves the clock and changes the settings", async ({ api }) => {
  const answer = await api.change({ advanceSeconds: 60, lifetimeSeconds: 300, refreshEachRequest: true });
  expect(answer.status()).toBe(200);
  expect(contentType(answer)).toBe("application/json");
  const state = await answer.json();
  expect(state).toEqual({ ...api.state, now: isoSeconds, lifetimeSeconds: 300, refreshEachRequest: true });
  const moved = (Date.parse(state.now) - Date.parse(api.state.now)) / 1000;
  expect(moved).toBeGreaterThanOrEqual(60);
  expect(moved).toBeLessThan(90);
  expect(await (await api.read()).json()).toMatchObject({ lifetimeSeconds: 300, refreshEachRequest: true });
});

test("an empty change is a look at what has expired, and changes nothing", async ({ api }) => {
  const answer = await api.change({});
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ ...api.state, now: isoSeconds });
  expect(setCookies(answer)).toEqual([]);
});

test("moving the clock takes from Alice and Bob the cookies whose Max-Age has passed, and leaves the thief's", async ({
  api,
}) => {
  await api.login("attacker", "signed");
  await api.login("bob", "signed");
  await api.login("alice", "signed");
  await api.change({ lifetimeSeconds: 300 });
  await api.login("alice", "redis");
  const answer = await api.change({ advanceSeconds: 40 });
  const gone = (path: string) => ({ session: "", Path: path, SameSite: "Lax", "Max-Age": "0" });
  const paths = [api.site("alice", "signed"), api.site("bob", "signed")];
  expect(setCookies(answer)).toHaveLength(2);
  expect(setCookies(answer)).toEqual(expect.arrayContaining(paths.map(gone)));
  expect(await api.jar("alice", "signed")).toBeNull();
  expect(await api.jar("bob", "signed")).toBeNull();
  expect(await api.jar("attacker", "signed")).not.toBeNull();
  expect(await api.jar("alice", "redis")).not.toBeNull();
});

for (const [act, thrownOut] of [
  ["rotate-key", ["signed", "flask"]],
  ["flush-store", ["redis"]],
] as const) {
  test(`the operator's ${act} answers with the state, and throws Bob out of ${thrownOut.join(" and ")}`, async ({
    api,
  }) => {
    for (const id of ids) {
      await api.login("bob", id);
      const answer = await api.operate(id, act);
      expect(answer.status()).toBe(200);
      expect(contentType(answer)).toBe("application/json");
      expect(await answer.json()).toEqual({ ...api.state, now: isoSeconds });
      const expected = (thrownOut as readonly string[]).includes(id) ? 401 : 200;
      expect((await api.account("bob", id)).status(), id).toBe(expected);
    }
  });
}

test("a stranger can neither move a lab's clock nor operate its sites nor forget it", async ({
  api,
  stranger,
}) => {
  for (const act of ownersActs(stranger, api))
    await expectProblem(await act(), { status: 403, detail: /control cookie/ });
  expect((await api.read()).status()).toBe(200);
});

test("another lab's control cookie controls nothing here, nor does a forged one", async ({
  api,
  stranger,
}) => {
  const other = await LabApi.start(stranger);
  const [cookie] = setCookies(other.created);
  const edited = `${cookie?.control}`.replace(/.{9}$/, "AAAAAAAAA");
  for (const value of [cookie?.control, edited, "", "x", "Fe26.2*1*a*b*c**d*e~2"])
    for (const act of ownersActs(stranger, api, { Cookie: `control=${value}` }))
      await expectProblem(await act(), { status: 403, detail: /control cookie/ });
});

test("a page of another origin controls nothing, even in the owner's browser", async ({ api }) => {
  for (const site of ["cross-site", "same-site"])
    for (const act of ownersActs(api.request, api, { "Sec-Fetch-Site": site }))
      await expectProblem(await act(), { status: 403, detail: /lab's own page/ });
  expect((await api.read()).status()).toBe(200);
});

test("a forgotten lab leaves no cookie in any jar", async ({ api }) => {
  for (const id of ids) for (const browser of jars) await api.login(browser, id);
  const answer = await api.forget();
  expect(answer.status()).toBe(204);
  expect(await answer.body()).toHaveLength(0);
  const paths = jars.flatMap((browser) => ids.map((id) => api.site(browser, id)));
  const removed = setCookies(answer);
  expect(removed).toHaveLength(paths.length + 1);
  expect(removed).toEqual(
    expect.arrayContaining([
      ...paths.map((path) => ({ session: "", Path: path, SameSite: "Lax", "Max-Age": "0" })),
      { control: "", Path: api.path, SameSite: "Lax", "Max-Age": "0" },
    ]),
  );
  const { cookies } = await api.request.storageState();
  expect(cookies).toEqual([]);
});

test("a forgotten lab is a problem wherever one asks for it, and the problem says how to start a new one", async ({
  api,
  stranger,
}) => {
  await api.login("alice", "redis");
  await api.forget();
  const answers = [
    await api.read(),
    ...(await Promise.all(ownersActs(stranger, api).map((act) => act()))),
    await api.login("alice", "redis"),
    await api.account("alice", "redis"),
    await api.logout("alice", "redis"),
    await api.logoutEverywhere("alice", "redis"),
    await api.wiretap("alice", "redis"),
    await api.request.get(api.site("alice", "redis")),
  ];
  for (const answer of answers) await expectProblem(answer, { status: 404, detail: /start a new one/ });
});

test("one lab's end is not another's", async ({ api, request }) => {
  const other = await LabApi.start(request);
  await other.login("alice", "redis");
  await api.forget();
  expect((await other.account("alice", "redis")).status()).toBe(200);
  expect((await other.change({ advanceSeconds: 1 })).status()).toBe(200);
});
