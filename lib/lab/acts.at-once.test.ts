import { describe, expect, inject, test, vi } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import type { Store } from "@/lib/store/store";
import { upstashStore } from "@/lib/store/upstash";
import type { Browser } from "./browsers";
import { applyChange, type LabChange } from "./change-request";
import { type Backend, changeLab, createLab, openLab } from "./lab";
import { stateOf } from "./state";
import { Visitor } from "./visitor";

// What is counted here does not depend on how busy the machine is.
vi.mock("@/lib/patience", () => ({ patience: { trip: 20_000, store: 20_000 } }));

/** Two instances of the lab, each with its own way to the one store. */
const pairs: [string, () => [Store, Store]][] = [
  [
    "memory, where both are one process",
    () => {
      const store = memoryStore();
      return [store, store];
    },
  ],
];
const redis = inject("redis");
if (redis) pairs.push(["one Redis", () => [upstashStore(redis), upstashStore(redis)]]);

const secret = "a secret of thirty-two characters";

describe.each(pairs)("two instances over %s", (_, pair) => {
  /** One lab, and whoever comes to it: each to the next instance. */
  async function startLab(mechanism: "flask" | "redis") {
    const instances: Backend[] = pair().map((store) => ({ store, secret }));
    let turns = 0;
    const instance = () => instances[turns++ % instances.length] as Backend;
    const { id: lab } = await createLab(instance(), { lifetimeSeconds: 300 });
    const visitor = (browser: Browser) => new Visitor(instance(), { lab, browser, mechanism });
    return {
      visitor,
      change: (to: LabChange) => changeLab(instance(), lab, (lab) => applyChange(lab, to)),
      open: () => openLab(instance(), lab),
      state: async () => stateOf(instance(), await openLab(instance(), lab)),
      /** Sends a stolen cookie from the attacker's browser. */
      async replay(cookie: string | undefined) {
        const attacker = visitor("attacker");
        attacker.cookie = cookie;
        const { accepted, scenario } = await attacker.openAccount();
        return { accepted, scenario };
      },
    };
  }

  const many = <T>(count: number, make: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => make(at));

  test("keep every one of twenty sign-ins that come at once: each session is there, and the lab knows it", async () => {
    const lab = await startLab("redis");
    const devices = many(20, () => lab.visitor("alice"));
    await Promise.all(devices.map((device) => device.signIn()));
    expect(new Set(devices.map(({ cookie }) => cookie)).size).toBe(20);
    const replays = await Promise.all(devices.map((device) => lab.replay(device.cookie)));
    expect(replays).toEqual(devices.map(() => ({ accepted: true, scenario: "while-signed-in" })));
  });

  test.each([
    ["redis", { accepted: false, scenario: "after-logout" }],
    ["flask", { accepted: true, scenario: "after-logout" }],
  ] as const)("count sixty acts of all kinds at once, at %s", async (mechanism, afterLogout) => {
    const lab = await startLab(mechanism);
    const [leaving, staying] = [many(5, () => lab.visitor("alice")), many(5, () => lab.visitor("alice"))];
    for (const device of [...leaving, ...staying]) {
      await device.signIn();
      // Flask's cookie says no more than who and in which second.
      await lab.change({ advanceSeconds: 1 });
    }
    const stolen = leaving.map(({ cookie }) => cookie);
    const { offsetSeconds } = await lab.open();
    const [coming, bobs] = [many(5, () => lab.visitor("alice")), many(5, () => lab.visitor("bob"))];

    await Promise.all([
      ...leaving.map((device) => device.logOut()),
      ...many(10, () => lab.change({ advanceSeconds: 1 })),
      ...coming.map((device) => device.signIn()),
      ...many(30, (at) => lab.replay(staying[at % 5]?.cookie)),
      ...bobs.map((device) => device.signIn()),
      ...staying.map((device) => device.openAccount()),
    ]);

    expect((await lab.open()).offsetSeconds).toBe(offsetSeconds + 10);
    for (const cookie of stolen) expect(await lab.replay(cookie)).toEqual(afterLogout);
    for (const { cookie } of [...staying, ...coming])
      expect(await lab.replay(cookie)).toEqual({ accepted: true, scenario: "while-signed-in" });
    for (const bob of bobs) expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
    expect((await lab.state()).observations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ scenario: "while-signed-in", accepted: true }),
        expect.objectContaining(afterLogout),
      ]),
    );
  });
});
