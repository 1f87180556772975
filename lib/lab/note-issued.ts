import type { Server } from "@/lib/mechanisms/mechanism";
import { cutLifetimes, type Issued, issue } from "./ledger";
import type { Site } from "./site";

/** Enters a cookie that the server of a site has just made, over another where the browser held one. */
export function noteIssued(
  { site, server }: { site: Site; server: Server },
  canonical: string,
  cookie: Pick<Issued, "user" | "by" | "forged">,
  over?: string,
) {
  site.ledger = issue(site.ledger, canonical, { ...cookie, ...lifeFrom(server) }, over);
  if (site.app.lifetimeSeconds !== undefined) site.ledger = cutLifetimes(site.ledger);
}

/** What the ledger notes of the time of a cookie that a server makes now. */
export const lifeFrom = ({ now, lifetimeSeconds, absoluteSeconds }: Server) => ({
  issuedAt: now,
  lifetimeSeconds,
  absoluteSeconds,
});
