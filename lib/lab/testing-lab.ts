import type { MechanismId } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import type { Browser } from "./browsers";
import { applyChange, type LabChange } from "./change-request";
import { forge, lookInside } from "./insider";
import { type Backend, changeLab, createLab, openLab } from "./lab";
import { type OperatorAct, operate } from "./operator";
import { stateOf } from "./state";
import { knownMechanism } from "./visit";
import { Visitor } from "./visitor";

/** A lab for tests, in memory unless another store is given. */
export async function startLab(store = memoryStore()) {
  const backend: Backend = { store, secret: "a secret of thirty-two characters" };
  const { id } = await createLab(backend);
  return {
    backend,
    id,
    /** A browser that holds no cookie yet. Two of one name are two devices of one person. */
    browser: (browser: Browser, mechanism: MechanismId) =>
      new Visitor(backend, { lab: id, browser, mechanism }),
    change: (to: LabChange) => changeLab(backend, id, (lab) => applyChange(lab, to)),
    operate: async (mechanism: MechanismId, act: OperatorAct) =>
      operate(backend, await openLab(backend, id), mechanism, act),
    state: async () => stateOf(backend, await openLab(backend, id)),
    /** The cookie that somebody makes for admin who holds a site's keys. */
    forge: async (mechanism: MechanismId) =>
      (await forge(backend, await openLab(backend, id), knownMechanism(mechanism))).cookie,
    lookInside: async (mechanism: MechanismId) => lookInside(backend, await openLab(backend, id), mechanism),
  };
}

export type TestLab = Awaited<ReturnType<typeof startLab>>;

/** Alice, signed in, and the attacker with what he captured of her. */
export async function capture(lab: TestLab, mechanism: MechanismId) {
  const alice = lab.browser("alice", mechanism);
  const attacker = lab.browser("attacker", mechanism);
  await alice.signIn();
  attacker.cookie = alice.cookie;
  return { lab, mechanism, alice, attacker };
}

export type Capture = Awaited<ReturnType<typeof capture>>;

/** What the attacker's replays have filled in of the outcome table. */
export const observed = async (lab: TestLab) =>
  (await lab.state()).observations.map(({ scenario, accepted }) => ({ scenario, accepted }));
