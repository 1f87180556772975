import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Deed } from "@/lib/mechanisms/mechanism";
import { capture, observed, startLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

/** Alice was captured, and then the store was taken away. */
async function start(id: MechanismId) {
  const scene = await capture(await startLab(), id);
  await scene.lab.operate(id, "take-store-away");
  return scene;
}

const kept = ({ lab }: Awaited<ReturnType<typeof start>>, id: MechanismId) =>
  lab.backend.store.get(`lab:${lab.id}:${id}`);

describe("signing in while the store is away", () => {
  const needsStore: readonly MechanismId[] = [
    "redis",
    "kvsession",
    "kvsession-deleted",
    "kvsession-one-second",
    "jwt-not-before",
    "jwt-user-key",
  ];

  describe.each(needsStore)("%s", (id) => {
    test("is not possible, and is told as such", async () => {
      const { lab, alice } = await start(id);
      for (const visitor of [alice, lab.browser("bob", id)])
        await expect(visitor.signIn()).rejects.toMatchObject({
          name: "Problem",
          status: 503,
          title: "Nobody can sign in while the site’s store is away.",
          detail: expect.stringContaining("Put it back"),
        });
    });

    test("changes nothing: she still has her session when it is back", async () => {
      const scene = await start(id);
      const { lab, alice, attacker } = scene;
      const [cookie, before] = [alice.cookie, await kept(scene, id)];
      await expect(alice.signIn()).rejects.toMatchObject({ status: 503 });
      expect(await kept(scene, id)).toBe(before);
      expect(alice.cookie).toBe(cookie);
      await lab.operate(id, "put-store-back");
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
      await alice.signIn();
      expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "alice" });
    });
  });

  test.each(ids.filter((id) => !needsStore.includes(id)))("%s: is possible all the same", async (id) => {
    const { lab, alice } = await start(id);
    expect(await alice.signIn()).toMatchObject({ user: "alice" });
    await lab.operate(id, "put-store-back");
    expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "alice" });
  });
});

describe("logging out while the store is away", () => {
  /** What it comes to when a server asks the store for it, or would have to. */
  const deeds: Record<MechanismId, Deed> = {
    signed: "nothing",
    encrypted: "nothing",
    flask: "nothing",
    "iron-session": "nothing",
    jwt: "nothing",
    redis: "store-away",
    kvsession: "nothing",
    "kvsession-deleted": "store-away",
    "kvsession-one-second": "store-away",
    "jwt-denylist": "store-away",
    "jwt-not-before": "store-away",
    "jwt-user-key": "store-away",
  };
  const needsStore = ids.filter((id) => deeds[id] === "store-away");

  describe.each(["fail-closed", "fail-open"] as const)("at a site that would %s", (mode) => {
    test.each(ids)("%s: empties her browser, and what became of it on the server is told", async (id) => {
      const { lab, alice } = await start(id);
      await lab.operate(id, mode);
      expect(await alice.logOut()).toEqual({ deed: deeds[id] });
      expect(alice.cookie).toBeUndefined();
    });

    test.each(needsStore)("%s: is in vain: the thief is in when it is back", async (id) => {
      const { lab, alice, attacker } = await start(id);
      await lab.operate(id, mode);
      await alice.logOut();
      expect((await attacker.openAccount()).scenario).toBe("several-at-once");
      await lab.operate(id, "put-store-back");
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "several-at-once" });
      expect(await observed(lab)).toEqual([]);
    });
  });

  test.each(needsStore)("%s: is nothing to her session on the laptop, nor to Bob's", async (id) => {
    const { lab, alice } = await capture(await startLab(), id);
    await lab.change({ advanceSeconds: 1 });
    const [laptop, bob, attacker] = [
      lab.browser("alice", id),
      lab.browser("bob", id),
      lab.browser("attacker", id),
    ];
    for (const visitor of [laptop, bob]) await visitor.signIn();
    attacker.cookie = laptop.cookie;
    await lab.operate(id, "take-store-away");
    for (const visitor of [alice, bob]) await visitor.logOut();
    await lab.operate(id, "put-store-back");
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });

  test.each(["signed", "flask", "iron-session", "jwt"] as const)(
    "%s: is a logout like any other, once it is back",
    async (id) => {
      const { lab, alice, attacker } = await start(id);
      await alice.logOut();
      await lab.operate(id, "put-store-back");
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "after-logout" });
    },
  );
});

describe("logging out everywhere while the store is away", () => {
  test.each(["redis", "kvsession-deleted", "jwt-denylist", "jwt-not-before", "jwt-user-key"] as const)(
    "%s: ends nothing, for the server does not know her",
    async (id) => {
      const { lab, alice, attacker } = await start(id);
      expect(await alice.logOutEverywhere()).toEqual({ deed: "store-away", accepted: false });
      await lab.operate(id, "put-store-back");
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "several-at-once" });
    },
  );

  test.each(["jwt-denylist", "jwt-not-before"] as const)(
    "%s: is in vain at a site that fails open, which knows her and cannot note it",
    async (id) => {
      const { lab, alice, attacker } = await start(id);
      await lab.operate(id, "fail-open");
      expect(await alice.logOutEverywhere()).toEqual({ deed: "store-away", accepted: true });
      await lab.operate(id, "put-store-back");
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "several-at-once" });
      expect(await observed(lab)).toEqual([]);
    },
  );
});

describe("a site that fails open", () => {
  test.each(["jwt-denylist", "jwt-not-before"] as const)(
    "%s: lets in whom it cannot ask about, also who has left",
    async (id) => {
      const { lab, alice, attacker } = await capture(await startLab(), id);
      await alice.logOut();
      expect((await attacker.openAccount()).accepted).toBe(false);
      await lab.operate(id, "fail-open");
      expect((await attacker.openAccount()).accepted).toBe(false);
      await lab.operate(id, "take-store-away");
      expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "several-at-once" });
      await lab.operate(id, "fail-closed");
      expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "live" });
    },
  );

  test("renews a token that can be renewed without the store, and lets in without that where it cannot", async () => {
    for (const [id, isRenewed] of [
      ["jwt-denylist", true],
      ["jwt-not-before", false],
    ] as const) {
      const { lab, alice } = await start(id);
      await lab.operate(id, "fail-open");
      await lab.change({ refreshEachRequest: true, advanceSeconds: 5 });
      const { cookie } = alice;
      expect(await alice.openAccount()).toMatchObject({ accepted: true, user: "alice" });
      expect(alice.cookie !== cookie).toBe(isRenewed);
    }
  });
});
