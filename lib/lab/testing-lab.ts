import type { MechanismId } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import { type Answer, logOut, logOutEverywhere, openAccount, signIn } from "./acts";
import type { Browser } from "./browsers";
import { applyChange, type LabChange } from "./change-request";
import { forge, lookInside } from "./insider";
import { type Backend, changeLab, createLab, openLab } from "./lab";
import { type OperatorAct, operate } from "./operator";
import { stateOf } from "./state";
import { arrive, knownMechanism, type Visit } from "./visit";

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

/** A browser at a copy of the site: it keeps the cookie that it is sent and sends it with every request. */
export class Visitor {
  cookie: string | undefined;

  constructor(
    readonly backend: Backend,
    readonly names: { lab: string; browser: Browser; mechanism: MechanismId },
  ) {}

  readonly signIn = () => this.#request(signIn);
  readonly openAccount = () => this.#request(openAccount);
  readonly logOut = () => this.#request(logOut);
  readonly logOutEverywhere = () => this.#request(logOutEverywhere);

  async #request<Body>(act: (visit: Visit) => Promise<Answer<Body>>): Promise<Body> {
    const { body, setCookie } = await act(await arrive(this.backend, this.names, this.cookie));
    if (setCookie !== undefined) this.cookie = setCookie?.value;
    return body;
  }
}

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
