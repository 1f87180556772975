import type { Deed, Server } from "@/lib/mechanisms/mechanism";
import { type Aside, isScenario, type Scenario } from "@/lib/scenarios";
import { type Check, inspect, notAsked, type Question, type Step, type Verdict } from "@/lib/verdict";
import { browsers } from "./browsers";
import { isoTime } from "./clock";
import { endSession, endUser, issue, refresh, scenarioOf } from "./ledger";
import { observe } from "./observations";
import { atSite, type Inside, type Visit } from "./visit";

/** What a site answers a browser, with the cookie it sends: a new value, or null to remove it. */
export type Answer<Body> = { body: Body; setCookie?: { value: string; maxAge: number } | null };

/** A sign-in as the API answers it. Times are ISO 8601 on the lab's clock. */
export type SignedIn = { user: string; now: string; expiresAt: string };

/** Signs in whose browser it is. A session that the browser still held has ended, as its person sees it. */
export const signIn = (visit: Visit): Promise<Answer<SignedIn>> =>
  atSite(visit, async ({ site, server }) => {
    const { mechanism, browser, cookie } = visit;
    const { now, lifetimeSeconds } = server;
    const user = browsers[browser];
    const value = await mechanism.issue(user, server, cookie);
    if (cookie)
      site.ledger = endSession(site.ledger, mechanism.canonical(cookie), "after-new-sign-in", browser);
    site.ledger = issue(site.ledger, mechanism.canonical(value), { user, issuedAt: now, lifetimeSeconds });
    const body = { user, now: isoTime(now), expiresAt: isoTime(now + lifetimeSeconds * 1000) };
    return { body, setCookie: sent(visit, { site, server }, value) };
  });

/** A verdict as the API sends it. */
export type AccountVerdict = {
  accepted: boolean;
  user?: string;
  failed?: Question;
  trace: Step[];
  notAsked: Question[];
  storeReads: number;
  scenario?: Scenario | Aside;
  now: string;
};

/** Opens the account to whoever the cookie is accepted as. From the attacker's browser it is an observation. */
export const openAccount = (visit: Visit): Promise<Answer<AccountVerdict>> =>
  atSite(visit, async ({ site, server }) => {
    const { lab, browser, cookie } = visit;
    const verdict = await verify(visit, server);
    const storeReads = server.records.reads;
    const scenario = browser === "attacker" ? nameScenario(visit, { site, server }) : undefined;
    if (scenario && isScenario(scenario))
      site.observations = observe(site.observations, scenario, verdict, server.now);
    const setCookie =
      verdict.accepted && lab.refreshEachRequest && cookie
        ? await liveOn(visit, { site, server }, cookie)
        : undefined;
    const { trace, ...decision } = verdict;
    const now = isoTime(server.now);
    return {
      body: { ...decision, trace, notAsked: notAsked(verdict), storeReads, scenario, now },
      setCookie,
    };
  });

/** Logs this browser out: its cookie goes, and the server does what the mechanism does. */
export const logOut = (visit: Visit): Promise<Answer<{ deed: Deed }>> =>
  atSite(visit, async ({ site, server }) => {
    const { mechanism, browser, cookie } = visit;
    delete site.jars[browser];
    if (!cookie) return { body: { deed: "nothing" }, setCookie: null };
    const deed = await mechanism.logout(cookie, server);
    site.ledger = endSession(site.ledger, mechanism.canonical(cookie), "after-logout", browser);
    return { body: { deed }, setCookie: null };
  });

/** Ends all sessions of the user whom the cookie is accepted as, if the mechanism can. */
export const logOutEverywhere = (visit: Visit): Promise<Answer<{ deed: Deed; accepted: boolean }>> =>
  atSite(visit, async ({ site, server }) => {
    const { mechanism, browser } = visit;
    delete site.jars[browser];
    const verdict = await verify(visit, server);
    if (!verdict.accepted) return { body: { deed: "nothing", accepted: false }, setCookie: null };
    const deed = await mechanism.logoutEverywhere(verdict.user, server);
    site.ledger = endUser(site.ledger, verdict.user, browser);
    return { body: { deed, accepted: true }, setCookie: null };
  });

const verify = ({ cookie, mechanism }: Visit, server: Server): Promise<Verdict> =>
  cookie
    ? mechanism.verify(cookie, server)
    : inspect((check: Check): never => {
        check("authentic", false, "no cookie came with the request");
      });

function nameScenario({ cookie, mechanism, lab }: Visit, { site, server }: Inside): Scenario | Aside {
  if (!cookie) return "no-cookie";
  const { lifetimeSeconds } = lab;
  return scenarioOf(site.ledger, mechanism.canonical(cookie), { now: server.now, lifetimeSeconds });
}

/** Lets a session live on from now: a sliding lifetime. */
async function liveOn(visit: Visit, { site, server }: Inside, cookie: string) {
  const { mechanism } = visit;
  const { now, lifetimeSeconds } = server;
  const value = await mechanism.refresh(cookie, server);
  const life = { issuedAt: now, lifetimeSeconds };
  site.ledger = refresh(site.ledger, mechanism.canonical(cookie), mechanism.canonical(value), life);
  return sent(visit, { site, server }, value);
}

/** A cookie on its way to the browser, whose jar will keep it for its Max-Age. */
function sent({ browser }: Visit, { site, server }: Inside, value: string) {
  const maxAge = server.lifetimeSeconds;
  site.jars[browser] = server.now + maxAge * 1000;
  return { value, maxAge };
}
