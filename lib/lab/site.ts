import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { type Store, StoreUnavailable } from "@/lib/store/store";
import type { Browser } from "./browsers";
import { type Backend, labLifetime } from "./lab";
import type { Ledger } from "./ledger";
import type { Observation } from "./observations";
import type { Stored } from "./records";

/**
 * One copy of the site with all that belongs to it, kept as one text: what its server remembers, and what the
 * lab knows of it. So whatever a request changes is changed in one step, and a verdict and the name of its
 * scenario always speak of the same moment.
 */
export type Site = {
  keyGeneration: number;
  records: Stored;
  ledger: Ledger;
  /** When the Max-Age ends of the cookie that was last sent to a browser, in ms on the lab's clock. */
  jars: Partial<Record<Browser, number>>;
  observations: Observation[];
};

const newSite = (): Site => ({
  keyGeneration: 1,
  records: [],
  ledger: { issued: [], forgot: false },
  jars: {},
  observations: [],
});

const key = (lab: string, mechanism: MechanismId) => `lab:${lab}:${mechanism}`;

const read = (text: string | null): Site => (text === null ? newSite() : JSON.parse(text));

const mostTries = 20;

/**
 * Lets `act` read and change a site. What it changed is kept only if nobody else changed the site meanwhile;
 * else it acts again on what is there now, so it must do nothing besides.
 */
export async function inSite<Result>(
  { store }: Backend,
  lab: string,
  mechanism: MechanismId,
  act: (site: Site) => Promise<Result>,
): Promise<Result> {
  let text = await store.get(key(lab, mechanism), labLifetime);
  for (let tries = 0; tries < mostTries; tries++) {
    const [site, before] = [read(text), text];
    const result = await act(site);
    const after = JSON.stringify(site);
    if (after === (before ?? JSON.stringify(newSite()))) return result;
    text = await store.update(
      key(lab, mechanism),
      (current) => (current === before ? after : current),
      labLifetime,
    );
    if (text === after) return result;
  }
  throw new StoreUnavailable("Too many requests changed this site at once.");
}

export const openSite = async ({ store }: Backend, lab: string, mechanism: MechanismId): Promise<Site> =>
  read(await store.get(key(lab, mechanism), labLifetime));

export const allSites = (backend: Backend, lab: string) =>
  Promise.all(
    mechanisms.map(async (mechanism) => ({ mechanism, site: await openSite(backend, lab, mechanism.id) })),
  );

export const removeSites = (store: Store, lab: string) =>
  store.delete(...mechanisms.map(({ id }) => key(lab, id)));
