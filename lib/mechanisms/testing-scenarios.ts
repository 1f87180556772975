import { anatomy } from "@/lib/anatomy";
import type { LabChange } from "@/lib/lab/change-request";
import { type Capture, capture, startLab } from "@/lib/lab/testing-lab";
import type { Scenario } from "@/lib/scenarios";
import { type MechanismId, mechanismNamed } from ".";

/** A lab of its own where all has happened that makes the attacker's next request the scenario's replay. */
export async function stage(mechanism: MechanismId, scenario: Scenario): Promise<Capture> {
  const lab = await startLab();
  await lab.change(settings[scenario] ?? {});
  const scene = await capture(lab, mechanism);
  await between[scenario](scene);
  return scene;
}

/** How a lab is set before Alice signs in, where that is not as it starts: sessions of 30 s. */
const settings: Partial<Record<Scenario, LabChange>> = {
  "kept-alive": { refreshEachRequest: true },
  "after-absolute-limit": { lifetimeSeconds: 300, absoluteSeconds: 60 },
};

/** What happens between the capture of Alice's cookie and its replay. */
const between: Record<Scenario, (scene: Capture) => unknown> = {
  "while-signed-in": () => {},
  "after-expiry": ({ lab, mechanism }) => lab.change({ advanceSeconds: 31 + skewOf(mechanism) }),
  "after-logout": ({ alice }) => alice.logOut(),
  "after-logout-everywhere": ({ alice }) => alice.logOutEverywhere(),
  edited: ({ attacker, mechanism }) => {
    attacker.cookie = anatomy[mechanism].edits[0].of(attacker.cookie ?? "");
  },
  forged: async ({ lab, attacker, mechanism }) => {
    attacker.cookie = await lab.forge(mechanism);
  },
  "kept-alive": (scene) => replayEvery20Seconds(scene, 40),
  "after-absolute-limit": ({ lab }) => lab.change({ advanceSeconds: 61 }),
  "after-rotate-key": ({ lab, mechanism }) => lab.operate(mechanism, "rotate-key"),
  "after-rotate-key-with-fallback": ({ lab, mechanism }) =>
    lab.operate(mechanism, "rotate-key-with-fallback"),
  "after-flush-store": ({ lab, mechanism }) => lab.operate(mechanism, "flush-store"),
  "while-store-away": ({ lab, mechanism }) => lab.operate(mechanism, "take-store-away"),
  "while-failing-open": async ({ lab, mechanism }) => {
    await lab.operate(mechanism, "fail-open");
    await lab.operate(mechanism, "take-store-away");
  },
};

const skewOf = (id: MechanismId) => mechanismNamed(id)?.skewSeconds ?? 0;

/** Lets the attacker send his copy every 20 s, so that a session that slides is good until after `age`. */
async function replayEvery20Seconds({ lab, attacker }: Capture, age: number) {
  for (let at = 20; at <= age; at += 20) {
    await lab.change({ advanceSeconds: 20 });
    if (at < age) await attacker.openAccount();
  }
}
