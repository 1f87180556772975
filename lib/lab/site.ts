import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { patience } from "@/lib/patience";
import { inTurn } from "@/lib/store/in-turn";
import { oncePerProcess } from "@/lib/store/once-per-process";
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

/** A site that was kept by an earlier version lacks what has come since. */
function read(text: string | null): Site {
  if (text === null) return newSite();
  const site = JSON.parse(text);
  return fields.every((name) => name in site) ? site : { ...newSite(), ...site };
}

const fields = Object.keys(newSite());

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
  const began = performance.now();
  const text = await keptText(backend, lab, mechanism);
  const storeTrip = performance.now() - began;

  /** Acts on what was read; undefined when somebody else was quicker. */
  async function attempt(before: string | null): Promise<{ result: Result } | undefined> {
    const kept = read(before);
    const site = { ...kept, records: [...kept.records] };
    const result = await act(site, storeTrip);
    if (isAsBefore(site, kept)) return { result };
    const after = JSON.stringify(site);
    if (!(await replace(backend, key(lab.id, mechanism), before, after))) return undefined;
    // Also where an earlier request has kept the site and was not heard of again.
    if (!lab.sites.includes(mechanism)) await noteSite(backend, lab, mechanism);
    return { result };
  }

  const first = await attempt(text);
  if (first) return first.result;
  return inLine()(key(lab.id, mechanism), async () => {
    while (performance.now() - began < patience.store) {
      const done = await attempt(await keptText(backend, lab, mechanism));
      if (done) return done.result;
    }
    throw new StoreUnavailable("Too many requests changed this site at once.");
  });
}

/**
 * Whoever comes to a site at once with others, and is not the quickest, waits in line for those of this process: all would
 * else have each other act again and again. There is one line for each site.
 */
const inLine = () => oncePerProcess("lines-at-sites", inTurn);

/** Keeps `after` where `before` still is what is kept, and says whether it was. */
async function replace({ store }: Backend, key: string, before: string | null, after: string) {
  let mine = false;
  const kept = await store.update(
    key,
    (current) => {
      mine = current === before;
      return mine ? after : current;
    },
    labLifetime,
  );
  return kept === null ? unknownLab() : mine;
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
