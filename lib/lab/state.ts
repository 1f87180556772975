import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import type { Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";
import { type Browser, browsers, sitePath } from "./browsers";
import { isoTime, labNow } from "./clock";
import { type Backend, type Lab, removeLab } from "./lab";
import { allSites, removeSites, type Site } from "./site";

/** A lab as the API sends it. Times are ISO 8601 on the lab's clock, lifetimes in seconds. */
export type LabState = {
  lab: string;
  now: string;
  lifetimeSeconds: number;
  absoluteSeconds: number | null;
  refreshEachRequest: boolean;
  mechanisms: { id: MechanismId; family: Family }[];
  observations: {
    mechanism: MechanismId;
    scenario: Scenario;
    accepted: boolean;
    failed?: Question;
    at: string;
  }[];
  /** Another application on this host has a cookie of the sites' name, which reaches every jar. */
  foreignCookie?: true;
};

export async function stateOf(backend: Backend, lab: Lab): Promise<LabState> {
  const sites = await allSites(backend, lab);
  const observations = sites
    .flatMap(({ mechanism, site }) => site.observations.map((seen) => ({ mechanism: mechanism.id, ...seen })))
    .sort((one, other) => one.at - other.at);
  return {
    lab: lab.id,
    now: isoTime(labNow(lab)),
    lifetimeSeconds: lab.lifetimeSeconds,
    absoluteSeconds: lab.absoluteSeconds,
    refreshEachRequest: lab.refreshEachRequest,
    mechanisms: mechanisms.map(({ id, family }) => ({ id, family })),
    observations: observations.map((seen) => ({ ...seen, at: isoTime(seen.at) })),
  };
}

/** The paths at which Alice's and Bob's browsers would have dropped their cookie by now. */
export async function droppedPaths(backend: Backend, lab: Lab): Promise<string[]> {
  const sites = await allSites(backend, lab);
  const now = labNow(lab);
  return sites.flatMap(({ mechanism, site }) =>
    (["alice", "bob"] as const)
      .filter((browser) => hasDropped(site, browser, now))
      .map((browser) => sitePath(lab.id, browser, mechanism.id)),
  );
}

const hasDropped = ({ jars }: Site, browser: Browser, now: number) => {
  const until = jars[browser];
  return until !== undefined && until <= now;
};

/** Every path of a lab at which a browser may hold a cookie. */
export const allPaths = (lab: string): string[] =>
  (Object.keys(browsers) as Browser[]).flatMap((browser) =>
    mechanisms.map(({ id }) => sitePath(lab, browser, id)),
  );

/** Forgets a lab: first the lab itself, so that nothing else can be done with it. */
export async function forgetLab(backend: Backend, lab: string) {
  await removeLab(backend, lab);
  await removeSites(backend.store, lab);
}
