import { type MechanismId, mechanismNamed, mechanisms } from "@/lib/mechanisms";
import type { Mechanism, Server } from "@/lib/mechanisms/mechanism";
import { Problem } from "@/lib/problem";
import { type Browser, browsers, isBrowser } from "./browsers";
import { labNow } from "./clock";
import { deriveKey } from "./keys";
import { type Backend, type Lab, openLab } from "./lab";
import { addDropped, type CountedRecords, recordsIn } from "./records";
import { senderOf } from "./room-for-one";
import { inSite, type Site } from "./site";

/** One request of one browser to one mechanism's copy of the site. */
export type Visit = {
  backend: Backend;
  lab: Lab;
  browser: Browser;
  mechanism: Mechanism & { id: MechanismId };
  /** The value of the session cookie that came with the request. */
  cookie: string | undefined;
  /** The address that the request came from. */
  from?: string;
};

/** @throws {Problem} 404 when lab, browser or mechanism is unknown. */
export async function arrive(
  backend: Backend,
  names: { lab: string; browser: string; mechanism: string },
  cookie: string | undefined,
  from?: string,
): Promise<Visit> {
  const { browser } = names;
  if (!isBrowser(browser))
    throw new Problem(404, "There is no such browser.", `Use one of ${Object.keys(browsers).join(", ")}.`);
  const mechanism = knownMechanism(names.mechanism);
  const lab = await openLab(backend, names.lab);
  return { backend, lab, browser, mechanism, cookie, from };
}

/** @throws {Problem} 404 */
export function knownMechanism(id: string) {
  const mechanism = mechanismNamed(id);
  if (mechanism) return mechanism;
  const known = mechanisms.map(({ id }) => id).join(", ");
  throw new Problem(404, "There is no such mechanism.", `Use one of ${known}.`);
}

/**
 * What an act has before it: the site, and the server as the mechanism is to see it. `storeTrip` is how long the
 * store took to give the site's records, in milliseconds.
 */
export type Inside = { site: Site; server: Server & { records: CountedRecords }; storeTrip: number };

/** Lets `act` do what a request does at its site; kept as a whole, or done again. */
export const atSite = <Result>(visit: Visit, act: (inside: Inside) => Promise<Result>): Promise<Result> =>
  inSite(visit.backend, visit.lab, visit.mechanism.id, (site, storeTrip) => {
    const { backend, lab, mechanism } = visit;
    return act({
      site,
      server: serverOf(backend, lab, mechanism.id, site, () => senderIn(visit)),
      storeTrip,
    });
  });

/** Whose request it is, as far as can be told. */
export const senderIn = ({ backend, lab, from }: Visit) =>
  from === undefined ? undefined : senderOf(backend, lab.id, from);

/** A copy of the site as its mechanism sees it. */
export const serverOf = (
  backend: Backend,
  lab: Lab,
  mechanism: MechanismId,
  site: Site,
  by?: () => string | undefined,
) => ({
  // Only a mechanism that has a key lets it be derived.
  get keys() {
    return keysOf(backend, lab, mechanism, site);
  },
  now: labNow(lab),
  lifetimeSeconds: site.app.lifetimeSeconds ?? lab.lifetimeSeconds,
  absoluteSeconds: lab.absoluteSeconds,
  failsOpen: site.failsOpen,
  records: recordsIn(
    site.records,
    site.storeAway,
    (dropped) => {
      site.droppedRecords = addDropped(site.droppedRecords, dropped);
    },
    by,
  ),
  setLifetime(seconds: number) {
    site.app = { ...site.app, lifetimeSeconds: seconds };
  },
});

const keysOf = ({ secret }: Backend, lab: Lab, mechanism: MechanismId, { keys }: Site) =>
  keys.map((generation) => deriveKey(secret, lab.id, mechanism, generation));
