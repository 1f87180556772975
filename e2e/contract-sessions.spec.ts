import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Deed } from "@/lib/mechanisms/mechanism";
import { contentType, isoSeconds, setCookies } from "./kit/answers";
import { expect, test } from "./kit/test";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);

/** What logging out does on the server, where it does anything. */
const deeds: Partial<Record<MechanismId, Deed>> = {
  redis: "record-deleted",
  "kvsession-deleted": "record-deleted",
  "kvsession-one-second": "lifetime-cut",
  "jwt-denylist": "token-denied",
  "jwt-not-before": "not-before-moved",
  "jwt-user-key": "user-key-changed",
};

for (const id of ids) {
  for (const [act, told] of [
    ["logout", { deed: deeds[id] ?? "nothing" }],
    [
      "logoutEverywhere",
      { deed: id === "redis" ? "records-deleted" : (deeds[id] ?? "nothing"), accepted: true },
    ],
  ] as const) {
    test(`${act} at ${id} clears the cookie of that browser and of no other, and tells what the server did`, async ({
      api,
    }) => {
      await api.login("alice", id);
      await api.login("bob", id);
      const bobs = await api.jar("bob", id);
      const answer = await api[act]("alice", id);
      expect(answer.status()).toBe(200);
      expect(contentType(answer)).toBe("application/json");
      expect(await answer.json()).toEqual(told);
      expect(setCookies(answer)).toEqual([
        { session: "", Path: api.site("alice", id), HttpOnly: true, SameSite: "Lax", "Max-Age": "0" },
      ]);
      expect(await api.jar("alice", id)).toBeNull();
      expect(await api.jar("bob", id)).toBe(bobs);
      if (told.deed !== "lifetime-cut") expect((await api.account("bob", id)).status()).toBe(200);
    });
  }
}

test("a logout at kvsession-one-second has everybody out a second later, and again after each sign-in, until the app restarts", async ({
  api,
}) => {
  const id = "kvsession-one-second";
  await api.login("bob", id);
  await api.login("alice", id);
  await api.logout("alice", id);
  await api.change({ advanceSeconds: 2 });
  expect(await (await api.account("bob", id)).json()).toMatchObject({ failed: "in-time" });

  expect(setCookies(await api.login("bob", id))).toMatchObject([{ "Max-Age": "1" }]);
  const cookie = await api.jar("bob", id);
  await api.change({ advanceSeconds: 2 });
  expect(await (await api.replay(id, `${cookie}`)).json()).toMatchObject({ failed: "in-time" });

  await api.operate(id, "restart-app");
  expect(setCookies(await api.login("bob", id))).toMatchObject([{ "Max-Age": "30" }]);
  await api.change({ advanceSeconds: 2 });
  expect((await api.account("bob", id)).status()).toBe(200);
});

test("Alice's second device loses its session to log out everywhere where the server can find it, and keeps it elsewhere", async ({
  api,
}) => {
  const finds: MechanismId[] = ["redis", "kvsession-one-second", "jwt-not-before", "jwt-user-key"];
  for (const id of ids) {
    const first = await api.steal(id);
    await api.request.post(api.site("alice", id, "login"), { headers: { Cookie: "session=" } });
    await api.logoutEverywhere("alice", id);
    await api.change({ advanceSeconds: 2 });
    expect((await api.replay(id, first)).status(), id).toBe(finds.includes(id) ? 401 : 200);
  }
});

test("signing in again ends Alice's earlier session at redis", async ({ api }) => {
  const first = await api.steal("redis");
  await api.login("alice", "redis");
  const verdict = await (await api.replay("redis", first)).json();
  expect(verdict).toMatchObject({ accepted: false, failed: "live", scenario: "after-new-sign-in" });
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

test("iron-session allows clocks to differ by a minute: browsers keep its cookie for less, and it takes it for longer", async ({
  api,
}) => {
  for (const [lifetimeSeconds, maxAge] of [
    [300, 240],
    [30, 30],
  ] as const) {
    await api.change({ lifetimeSeconds });
    const answer = await api.login("alice", "iron-session");
    expect(setCookies(answer)).toMatchObject([{ "Max-Age": `${maxAge}` }]);
    const { now, expiresAt, refusedAt } = await answer.json();
    expect(Date.parse(expiresAt) - Date.parse(now)).toBe(maxAge * 1000);
    expect(Date.parse(refusedAt) - Date.parse(now)).toBe((lifetimeSeconds + 60) * 1000);
  }
});

test("a site that refreshes sends the cookie again with each accepted request, and tells until when it goes", async ({
  api,
}) => {
  await api.change({ refreshEachRequest: true });
  for (const id of ids.filter((id) => !id.startsWith("kvsession"))) {
    await api.login("alice", id);
    const answer = await api.account("alice", id);
    expect(await answer.json(), id).toMatchObject({
      renewed: { expiresAt: isoSeconds, refusedAt: isoSeconds },
    });
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

test("Flask-KVSession's lifetime counts from the sign-in, so a site that refreshes never sends its cookie again", async ({
  api,
}) => {
  await api.change({ refreshEachRequest: true });
  for (const id of ids.filter((id) => id.startsWith("kvsession"))) {
    await api.login("alice", id);
    const answer = await api.account("alice", id);
    expect(await answer.json(), id).not.toHaveProperty("renewed");
    expect(setCookies(answer), id).toEqual([]);
  }
});
