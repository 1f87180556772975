import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Store } from "@/lib/store/store";
import { type Backend, labLifetime } from "./lab";
import { emptyLedger, type Ledger } from "./ledger";
import type { Observation } from "./observations";

/** What the lab keeps of one copy of the site: which key it is at, its ledger, and what was seen there. */
export type Site = { keyGeneration: number; ledger: Ledger; observations: Observation[] };

const newSite: Site = { keyGeneration: 1, ledger: emptyLedger, observations: [] };

const key = (lab: string, mechanism: MechanismId) => `lab:${lab}:${mechanism}`;

const read = (text: string | null): Site => (text === null ? newSite : JSON.parse(text));

export const openSite = async ({ store }: Backend, lab: string, mechanism: MechanismId): Promise<Site> =>
  read(await store.get(key(lab, mechanism), labLifetime));

/** Changes a site in one step. Nothing is written when `change` returns what it was given. */
export async function changeSite(
  { store }: Backend,
  lab: string,
  mechanism: MechanismId,
  change: (site: Site) => Site,
): Promise<void> {
  await store.update(
    key(lab, mechanism),
    (text) => {
      const before = read(text);
      const after = change(before);
      return after === before ? text : JSON.stringify(after);
    },
    labLifetime,
  );
}

export const allSites = (backend: Backend, lab: string) =>
  Promise.all(
    mechanisms.map(async (mechanism) => ({ mechanism, site: await openSite(backend, lab, mechanism.id) })),
  );

export const removeSites = (store: Store, lab: string) =>
  store.delete(...mechanisms.map(({ id }) => key(lab, id)));
