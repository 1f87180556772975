import { setTimeout as wait } from "node:timers/promises";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { type Store, StoreUnavailable } from "@/lib/store/store";
import type { Browser } from "./browsers";
import { type Backend, changeLab, type Lab, labLifetime, unknownLab } from "./lab";
import type { Ledger } from "./ledger";
import type { Observation } from "./observations";
import type { Dropped, Stored } from "./records";

/**
 * One copy of the site with all that belongs to it, kept as one text: what its server remembers, and what the
 * lab knows of it. So whatever a request changes is changed in one step, and a verdict and the name of its
 * scenario always speak of the same moment. Whoever changes something sets it anew; only records change in their place.
 */
export type Site = {
  /** The generations of the keys in use, oldest first: the last one signs. */
  keys: readonly number[];
  /** What the running app was told that its configuration does not say. A restart forgets it. */
  app: Readonly<{ lifetimeSeconds?: number }>;
  /** Whether the site's store answers, and what the site makes of it when it does not. */
  storeAway: boolean;
  failsOpen: boolean;
  records: Stored;
  /** There was no room for all records: who can tell what would have been the matter with those that went. */
  droppedRecords?: Dropped;
  ledger: Ledger;
  /** When the Max-Age ends of the cookie that was last sent to a browser, in ms on the lab's clock. */
  jars: Readonly<Partial<Record<Browser, number>>>;
  observations: readonly Observation[];
};

const newSite = (): Site => ({
  keys: [1],
  app: {},
  storeAway: false,
  failsOpen: false,
  records: [],
  ledger: { issued: [], forgot: false },
  jars: {},
  observations: [],
});

const key = (lab: string, mechanism: MechanismId) => `lab:${lab}:${mechanism}`;

const read = (text: string | null): Site =>
  text === null ? newSite() : { ...newSite(), ...JSON.parse(text) };

/** How long one request may try to have its turn at a site, in milliseconds. */
const patience = 2000;

/**
 * Lets `act` read and change a site. What it changed is kept only if nobody else changed the site meanwhile;
 * else it acts again on what is there now, so it must do nothing besides. It is told how long the store took to
 * answer, in milliseconds.
 */
export async function inSite<Result>(
  backend: Backend,
  lab: Lab,
  mechanism: MechanismId,
  act: (site: Site, storeTrip: number) => Promise<Result>,
): Promise<Result> {
  const { store } = backend;
  const began = performance.now();
  let text = await keptText(backend, lab, mechanism);
  const storeTrip = performance.now() - began;
  while (performance.now() - began < patience) {
    const [kept, before] = [read(text), text];
    const site = { ...kept, records: [...kept.records] };
    const result = await act(site, storeTrip);
    if (isAsBefore(site, kept)) return result;
    const after = JSON.stringify(site);
    let mine = false;
    text = await store.update(
      key(lab.id, mechanism),
      (current) => {
        mine = current === before;
        return mine ? after : current;
      },
      labLifetime,
    );
    if (mine) {
      if (before === null) await noteSite(backend, lab, mechanism);
      return result;
    }
    if (text === null) unknownLab();
    await wait(Math.random() * 20);
  }
  throw new StoreUnavailable("Too many requests changed this site at once.");
}

/** Whether nothing was set anew: found out quicker than by writing both as texts, for nothing where it was a replay. */
const isAsBefore = (site: Site, kept: Site) =>
  (Object.keys(site) as (keyof Site)[]).every((name) =>
    name === "records" ? haveSameItems(site.records, kept.records) : site[name] === kept[name],
  );

const haveSameItems = (one: unknown[], other: unknown[]) =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** The site as it is kept, or null when nothing has happened there yet. */
async function keptText({ store }: Backend, lab: Lab, mechanism: MechanismId): Promise<string | null> {
  const text = await store.get(key(lab.id, mechanism), labLifetime);
  return text === null && lab.sites.includes(mechanism) ? unknownLab() : text;
}

const noteSite = (backend: Backend, { id }: Lab, mechanism: MechanismId) =>
  changeLab(backend, id, (lab) => ({ ...lab, sites: [...new Set([...lab.sites, mechanism])] }));

export const openSite = async (backend: Backend, lab: Lab, mechanism: MechanismId): Promise<Site> =>
  read(await keptText(backend, lab, mechanism));

/** The sites at which something has happened: the others are not asked for, which saves the store most of the reads. */
export const allSites = (backend: Backend, lab: Lab) =>
  Promise.all(
    mechanisms
      .filter(({ id }) => lab.sites.includes(id))
      .map(async (mechanism) => ({ mechanism, site: await openSite(backend, lab, mechanism.id) })),
  );

export const removeSites = (store: Store, lab: string) =>
  store.delete(...mechanisms.map(({ id }) => key(lab, id)));
