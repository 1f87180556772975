import { browsers } from "@/lib/lab/browsers";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { contentType, isoSeconds, setCookies } from "./kit/answers";
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

test("whoever starts a lab gets its state and its control cookie", async ({ api }) => {
  expect(contentType(api.created)).toBe("application/json");
  expect(api.state).toEqual({
    lab: expect.stringMatching(/^[\w-]{22}$/),
    now: isoSeconds,
    lifetimeSeconds: 30,
    absoluteSeconds: null,
    refreshEachRequest: false,
    mechanisms: mechanisms.map(({ id, family }) => ({ id, family })),
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
  const settings = { lifetimeSeconds: 300, absoluteSeconds: 600, refreshEachRequest: true };
  const answer = await api.change({ advanceSeconds: 60, ...settings });
  expect(answer.status()).toBe(200);
  expect(contentType(answer)).toBe("application/json");
  const state = await answer.json();
  expect(state).toEqual({ ...api.state, now: isoSeconds, ...settings });
  const moved = (Date.parse(state.now) - Date.parse(api.state.now)) / 1000;
  expect(moved).toBeGreaterThanOrEqual(60);
  expect(moved).toBeLessThan(90);
  expect(await (await api.read()).json()).toMatchObject(settings);
  expect(await (await api.change({ absoluteSeconds: null })).json()).toMatchObject({ absoluteSeconds: null });
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
  const gone = (path: string) => ({
    session: "",
    Path: path,
    HttpOnly: true,
    SameSite: "Lax",
    "Max-Age": "0",
  });
  const paths = [api.site("alice", "signed"), api.site("bob", "signed")];
  expect(setCookies(answer)).toHaveLength(2);
  expect(setCookies(answer)).toEqual(expect.arrayContaining(paths.map(gone)));
  expect(await api.jar("alice", "signed")).toBeNull();
  expect(await api.jar("bob", "signed")).toBeNull();
  expect(await api.jar("attacker", "signed")).not.toBeNull();
  expect(await api.jar("alice", "redis")).not.toBeNull();
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
      ...paths.map((path) => ({ session: "", Path: path, HttpOnly: true, SameSite: "Lax", "Max-Age": "0" })),
      { control: "", Path: api.path, HttpOnly: true, SameSite: "Strict", "Max-Age": "0" },
    ]),
  );
  const { cookies } = await api.request.storageState();
  expect(cookies).toEqual([]);
});

test("one lab's end is not another's", async ({ api, request }) => {
  const other = await LabApi.start(request);
  await other.login("alice", "redis");
  await api.forget();
  expect((await other.account("alice", "redis")).status()).toBe(200);
  expect((await other.change({ advanceSeconds: 1 })).status()).toBe(200);
});
