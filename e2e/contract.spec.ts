import { browsers } from "@/lib/lab/browsers";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { contentType, isoSeconds, setCookies } from "./kit/answers";
import { expect, test } from "./kit/test";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);

const matches = { question: "authentic", held: true, saw: "HMAC-SHA1 matches" };
const wellFormed = { question: "authentic", held: true, saw: "looks like an id" };
const found = { question: "live", held: true, saw: "record found" };
const young = { question: "in-time", held: true, saw: expect.stringMatching(/^\d s old, limit 30 s$/) };
const old = { question: "in-time", held: false, saw: expect.stringMatching(/^3\d s old, limit 30 s$/) };

const accepted = {
  signed: { trace: [matches], notAsked: ["in-time", "live", "bound"], storeReads: 0 },
  flask: { trace: [matches, young], notAsked: ["live", "bound"], storeReads: 0 },
  redis: { trace: [wellFormed, found, young], notAsked: ["bound"], storeReads: 1 },
};

for (const id of ids) {
  for (const [browser, user] of Object.entries(browsers) as ["alice", string][]) {
    test(`${browser} signs in to ${id} as ${user} and gets a cookie for that path alone`, async ({ api }) => {
      const answer = await api.login(browser, id);
      expect(answer.status()).toBe(200);
      expect(contentType(answer)).toBe("application/json");
      expect(await answer.json()).toEqual({ user, now: isoSeconds, expiresAt: isoSeconds });
      expect(setCookies(answer)).toEqual([
        {
          session: await api.jar(browser, id),
          Path: api.site(browser, id),
          HttpOnly: true,
          SameSite: "Lax",
          "Max-Age": "30",
        },
      ]);
      for (const other of Object.keys(browsers) as ["alice"])
        if (other !== browser) expect(await api.jar(other, id)).toBeNull();
    });
  }

  test(`Alice's account at ${id} opens with the verdict and every step of it`, async ({ api }) => {
    await api.login("alice", id);
    const answer = await api.account("alice", id);
    expect(answer.status()).toBe(200);
    expect(contentType(answer)).toBe("application/json");
    expect(await answer.json()).toEqual({ accepted: true, user: "alice", ...accepted[id], now: isoSeconds });
  });

  test(`the thief's replay at ${id} gets Alice's verdict, and the scenario with it`, async ({ api }) => {
    const answer = await api.replay(id, await api.steal(id));
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toEqual({
      accepted: true,
      user: "alice",
      ...accepted[id],
      scenario: "while-signed-in",
      now: isoSeconds,
    });
  });

  test(`someone without a cookie is kept out of ${id}, and only the attacker is told a scenario`, async ({
    api,
  }) => {
    const verdict = {
      accepted: false,
      failed: "authentic",
      trace: [{ question: "authentic", held: false, saw: "no cookie came with the request" }],
      notAsked: ["in-time", "live", "bound"],
      storeReads: 0,
      now: isoSeconds,
    };
    const bob = await api.account("bob", id);
    expect(bob.status()).toBe(401);
    expect(contentType(bob)).toBe("application/json");
    expect(await bob.json()).toEqual(verdict);
    const attacker = await api.account("attacker", id);
    expect(await attacker.json()).toEqual({ ...verdict, scenario: "no-cookie" });
  });

  test(`the wiretap of ${id} shows the cookie of the jar that asks, or null`, async ({ api }) => {
    const before = await api.wiretap("alice", id);
    expect(before.status()).toBe(200);
    expect(contentType(before)).toBe("application/json");
    expect(await before.json()).toEqual({ cookie: null });
    const [set] = setCookies(await api.login("alice", id));
    expect(await (await api.wiretap("alice", id)).json()).toEqual({ cookie: set?.session });
    expect(await api.jar("attacker", id)).toBeNull();
  });

  for (const [act, told] of [
    ["logout", { deed: id === "redis" ? "record-deleted" : "nothing" }],
    ["logoutEverywhere", { deed: id === "redis" ? "records-deleted" : "nothing", accepted: true }],
  ] as const) {
    test(`${act} at ${id} clears the cookie of that browser and of no other, and tells what the server did`, async ({
      api,
    }) => {
      await api.login("alice", id);
      await api.login("bob", id);
      const answer = await api[act]("alice", id);
      expect(answer.status()).toBe(200);
      expect(contentType(answer)).toBe("application/json");
      expect(await answer.json()).toEqual(told);
      expect(setCookies(answer)).toEqual([
        { session: "", Path: api.site("alice", id), SameSite: "Lax", "Max-Age": "0" },
      ]);
      expect(await api.jar("alice", id)).toBeNull();
      expect((await api.account("bob", id)).status()).toBe(200);
    });
  }
}

test("Alice's second device loses its session to log out everywhere at redis, and keeps it elsewhere", async ({
  api,
}) => {
  for (const id of ids) {
    const first = await api.steal(id);
    await api.request.post(api.site("alice", id, "login"), { headers: { Cookie: "session=" } });
    await api.logoutEverywhere("alice", id);
    expect((await api.replay(id, first)).status(), id).toBe(id === "redis" ? 401 : 200);
  }
});

test("signing in again ends Alice's earlier session at redis", async ({ api }) => {
  const first = await api.steal("redis");
  await api.login("alice", "redis");
  const verdict = await (await api.replay("redis", first)).json();
  expect(verdict).toMatchObject({ accepted: false, failed: "live", scenario: "after-new-sign-in" });
});

test("a replay after the lifetime is refused at flask in time, with both sides of the limit", async ({
  api,
}) => {
  const cookie = await api.steal("flask");
  await api.change({ advanceSeconds: 31 });
  const answer = await api.replay("flask", cookie);
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toEqual({
    accepted: false,
    failed: "in-time",
    trace: [matches, old],
    notAsked: ["live", "bound"],
    storeReads: 0,
    scenario: "after-expiry",
    now: isoSeconds,
  });
});

test("a replay after logout is refused at redis because the session is not live", async ({ api }) => {
  const cookie = await api.steal("redis");
  await api.logout("alice", "redis");
  const answer = await api.replay("redis", cookie);
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toEqual({
    accepted: false,
    failed: "live",
    trace: [wellFormed, { question: "live", held: false, saw: "no such record" }],
    notAsked: ["in-time", "bound"],
    storeReads: 1,
    scenario: "after-logout",
    now: isoSeconds,
  });
});

test("a chosen lifetime is the Max-Age of the next cookie", async ({ api }) => {
  for (const lifetimeSeconds of [300, 2592000, 30]) {
    await api.change({ lifetimeSeconds });
    const answer = await api.login("alice", "flask");
    expect(setCookies(answer)).toMatchObject([{ "Max-Age": `${lifetimeSeconds}` }]);
    const { now, expiresAt } = await answer.json();
    expect(Date.parse(expiresAt) - Date.parse(now)).toBe(lifetimeSeconds * 1000);
  }
});

test("a site that refreshes sends the cookie again with each accepted request, and only with those", async ({
  api,
}) => {
  await api.change({ refreshEachRequest: true });
  for (const id of ids) {
    await api.login("alice", id);
    const answer = await api.account("alice", id);
    expect(setCookies(answer)).toEqual([
      {
        session: await api.jar("alice", id),
        Path: api.site("alice", id),
        HttpOnly: true,
        SameSite: "Lax",
        "Max-Age": "30",
      },
    ]);
    expect(setCookies(await api.account("bob", id))).toEqual([]);
  }
});

test("no answer that depends on a cookie may be cached", async ({ api }) => {
  const answers = [
    api.created,
    await api.read(),
    await api.login("alice", "flask"),
    await api.account("alice", "flask"),
    await api.account("attacker", "flask"),
    await api.wiretap("alice", "flask"),
    await api.request.get(api.site("alice", "flask")),
  ];
  for (const answer of answers) expect(answer.headers()["cache-control"], answer.url()).toBe("no-store");
});
