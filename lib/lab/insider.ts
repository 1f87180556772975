import type { MechanismId } from "@/lib/mechanisms";
import type { Json, Mechanism } from "@/lib/mechanisms/mechanism";
import type { Backend, Lab } from "./lab";
import { noteIssued } from "./note-issued";
import { inSite, openSite } from "./site";
import { serverOf } from "./visit";

/** What somebody sees who looks at a site from inside. Lifetimes and what is left of them are in seconds. */
export type ServerView = {
  /** Oldest first: the last one signs. */
  keys: string[];
  lifetimeSeconds: number;
  storeAway: boolean;
  failsOpen: boolean;
  /** The oldest first. A record without a TTL has no `secondsLeft`; one whose TTL is over has fewer than none. */
  records: { key: string; value: Json; secondsLeft: number | null }[];
};

/** Looks at a site past its mechanism: into its store also while that does not answer the site. */
export async function lookInside(backend: Backend, lab: Lab, mechanism: MechanismId): Promise<ServerView> {
  const site = await openSite(backend, lab, mechanism);
  const { keys, now, lifetimeSeconds } = serverOf(backend, lab, mechanism, site);
  const { storeAway, failsOpen } = site;
  const records = site.records.map(([key, value]) => ({ key, value, secondsLeft: secondsLeft(value, now) }));
  return { keys, lifetimeSeconds, storeAway, failsOpen, records };
}

function secondsLeft(value: Json, now: number): number | null {
  const { expiresAt } = Object(value);
  return typeof expiresAt === "number" ? Math.ceil(expiresAt - now / 1000) : null;
}

/** Makes a session for admin, as a thief does who got hold of the site's keys but not of its store. */
export const forge = (
  backend: Backend,
  lab: Lab,
  mechanism: Mechanism & { id: MechanismId },
): Promise<{ cookie: string }> =>
  inSite(backend, lab, mechanism.id, async (site) => {
    const server = serverOf(backend, lab, mechanism.id, site);
    const { keys, now, lifetimeSeconds, absoluteSeconds } = server;
    const cookie = await mechanism.forge("admin", { keys, now, lifetimeSeconds, absoluteSeconds });
    noteIssued({ site, server }, mechanism.canonical(cookie), { user: "admin", forged: true });
    return { cookie };
  });
