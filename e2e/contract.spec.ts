import { browsers } from "@/lib/lab/browsers";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { contentType, isoSeconds, setCookies } from "./kit/answers";
import { expect, test } from "./kit/test";
import { accepted, matches, wellFormed } from "./kit/traces";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);
const took = { tookMicroseconds: expect.any(Number) };

const old = { question: "in-time", held: false, saw: expect.stringMatching(/^3\d s old, limit 30 s$/) };

for (const id of ids) {
  for (const [browser, user] of Object.entries(browsers) as ["alice", string][]) {
    test(`${browser} signs in to ${id} as ${user} and gets a cookie for that path alone`, async ({ api }) => {
      const answer = await api.login(browser, id);
      expect(answer.status()).toBe(200);
      expect(contentType(answer)).toBe("application/json");
      expect(await answer.json()).toEqual({
        user,
        now: isoSeconds,
        expiresAt: isoSeconds,
        refusedAt: isoSeconds,
      });
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
    expect(await answer.json()).toEqual({
      accepted: true,
      user: "alice",
      ...accepted[id],
      ...took,
      now: isoSeconds,
    });
  });

  test(`the thief's replay at ${id} gets Alice's verdict, and the scenario with it`, async ({ api }) => {
    const answer = await api.replay(id, await api.steal(id));
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toEqual({
      accepted: true,
      user: "alice",
      ...accepted[id],
      ...took,
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
      ...took,
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
}

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
    ...took,
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
    ...took,
    scenario: "after-logout",
    now: isoSeconds,
  });
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
