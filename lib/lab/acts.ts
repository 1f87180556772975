import { type Deed, type Server, StoreAway } from "@/lib/mechanisms/mechanism";
import { Problem } from "@/lib/problem";
import { type Aside, isScenario, type Scenario } from "@/lib/scenarios";
import { type Check, inspect, notAsked, type Question, type Step, type Verdict } from "@/lib/verdict";
import { browsers } from "./browsers";
import { isoTime } from "./clock";
import { cutLifetimes, endOneOf, endSession, endUser, ownerOf, refresh } from "./ledger";
import { lifeFrom, noteIssued } from "./note-issued";
import { observe } from "./observations";
import { type Moment, scenarioOf } from "./scenario-of";
import type { Site } from "./site";
import { atSite, type Inside, senderIn, type Visit } from "./visit";

/** What a site answers a browser, with the cookie it sends: a new value, or null to remove it. */
export type Answer<Body> = { body: Body; setCookie?: { value: string; maxAge: number } | null };

/**
 * Until when a cookie goes, in ISO 8601 on the lab's clock: when the browser will drop it, and after when the server, if
 * it looks at the time, will surely take it no more.
 */
type Ends = { expiresAt: string; refusedAt: string };

/** A sign-in as the API answers it. */
export type SignedIn = Ends & { user: string; now: string };

/**
 * Signs in whose browser it is. A session that the browser still held has ended, as its person sees it.
 * @throws {Problem} 503 when the mechanism needs a store that was taken away
 */
export const signIn = (visit: Visit): Promise<Answer<SignedIn>> =>
  atSite(visit, async (inside) => {
    const { site, server } = inside;
    const { mechanism, browser, cookie } = visit;
    const user = browsers[browser];
    const value = await mechanism.issue(user, server, cookie).catch(unableToSignIn);
    const held = cookie && mechanism.canonical(cookie);
    if (held) site.ledger = endSession(site.ledger, held, "after-new-sign-in", { by: browser });
    noteIssued(inside, mechanism.canonical(value), { user, by: senderIn(visit) }, held);
    const setCookie = sent(visit, inside, value);
    return {
      body: { user, now: isoTime(server.now), ...endsOf(visit, server, setCookie.maxAge) },
      setCookie,
    };
  });

const endsOf = ({ mechanism }: Visit, { now, lifetimeSeconds }: Server, maxAge: number): Ends => ({
  expiresAt: isoTime(now + maxAge * 1000),
  refusedAt: isoTime(now + (lifetimeSeconds + mechanism.skewSeconds) * 1000),
});

function unableToSignIn(error: unknown): never {
  if (!(error instanceof StoreAway)) throw error;
  throw new Problem(
    503,
    "Nobody can sign in while the site’s store is away.",
    "The operator took it away. Put it back and try again.",
  );
}

/** A verdict as the API sends it. */
export type AccountVerdict = {
  accepted: boolean;
  user?: string;
  failed?: Question;
  trace: Step[];
  notAsked: Question[];
  storeReads: number;
  /** How long the check took on the server, each store read counted with the time that the store took. */
  tookMicroseconds: number;
  scenario?: Scenario | Aside;
  now: string;
  /** Where the cookie was sent again, to live from now on: until when. */
  renewed?: Ends;
};

/** Opens the account to whoever the cookie is accepted as. From the attacker's browser it is an observation. */
export const openAccount = (visit: Visit): Promise<Answer<AccountVerdict>> =>
  atSite(visit, async (inside) => {
    const { site, server, storeTrip } = inside;
    const { lab, browser, cookie } = visit;
    const began = performance.now();
    const verdict = await verify(visit, server);
    const storeReads = server.records.reads;
    const tookMicroseconds = Math.ceil((performance.now() - began + storeReads * storeTrip) * 1000);
    const scenario = browser === "attacker" ? nameScenario(visit, inside, verdict) : undefined;
    if (scenario && isScenario(scenario))
      site.observations = observe(site.observations, scenario, verdict, server.now);
    const setCookie =
      verdict.accepted && lab.refreshEachRequest && cookie ? await liveOn(visit, inside, cookie) : undefined;
    const body: AccountVerdict = {
      ...verdict,
      notAsked: notAsked(verdict),
      storeReads,
      tookMicroseconds,
      scenario,
      now: isoTime(server.now),
      renewed: setCookie && endsOf(visit, server, setCookie.maxAge),
    };
    return { body, setCookie };
  });

/** Logs this browser out: its cookie goes, and the server does what the mechanism does. */
export const logOut = (visit: Visit): Promise<Answer<{ deed: Deed }>> =>
  atSite(visit, async (inside) => {
    const { site, server } = inside;
    const { mechanism, browser, cookie } = visit;
    site.jars = { ...site.jars, [browser]: undefined };
    if (!cookie) return { body: { deed: "nothing" }, setCookie: null };
    const { accepted } = await verify(visit, server);
    const deed = await deedOf(mechanism.logout(cookie, server));
    const by = { by: browser, unheard: deed === "store-away" || (deed === "nothing" && !accepted) };
    const ended = mechanism.canonical(cookie);
    site.ledger = endSession(site.ledger, ended, "after-logout", by);
    const owner = ownerOf(site.ledger, ended);
    if (owner && endsAll(deed)) site.ledger = endUser(site.ledger, owner, by);
    if (deed === "lifetime-cut") site.ledger = cutLifetimes(site.ledger);
    return { body: { deed }, setCookie: null };
  });

/** Ends all sessions of the user whom the cookie is accepted as, if the mechanism can. */
export const logOutEverywhere = (visit: Visit): Promise<Answer<{ deed: Deed; accepted: boolean }>> =>
  atSite(visit, async (inside) => {
    const { site, server } = inside;
    const { mechanism, browser, cookie = "" } = visit;
    site.jars = { ...site.jars, [browser]: undefined };
    const verdict = await verify(visit, server);
    if (!verdict.accepted) {
      const unheard = { by: browser, unheard: true };
      site.ledger = endSession(site.ledger, mechanism.canonical(cookie), "after-logout", unheard);
      const deed = verdict.trace.at(-1)?.unanswered ? "store-away" : "nothing";
      return { body: { deed, accepted: false }, setCookie: null };
    }
    const deed = await deedOf(mechanism.logoutEverywhere(verdict.user, server, cookie));
    const by = { by: browser, unheard: deed === "store-away" };
    site.ledger = endsOne(deed)
      ? endOneOf(site.ledger, mechanism.canonical(cookie), verdict.user, by)
      : endUser(site.ledger, verdict.user, by);
    if (deed === "lifetime-cut") site.ledger = cutLifetimes(site.ledger);
    return { body: { deed, accepted: true }, setCookie: null };
  });

/** What a logout came to, also where the store did not answer. */
const deedOf = (deed: Promise<Deed>): Promise<Deed> =>
  deed.catch((error) => {
    if (error instanceof StoreAway) return "store-away";
    throw error;
  });

/** Whether a server ended the session that it was shown, and could not find its user's others. */
const endsOne = (deed: Deed) =>
  deed === "record-deleted" || deed === "token-denied" || deed === "lifetime-cut";

/** Whether a logout took all of its user's sessions with it, because the server knows only the user. */
const endsAll = (deed: Deed) => deed === "not-before-moved" || deed === "user-key-changed";

const verify = ({ cookie, mechanism }: Visit, server: Server): Promise<Verdict> =>
  cookie
    ? mechanism.verify(cookie, server)
    : inspect((check: Check): never => {
        check("authentic", false, "no cookie came with the request");
      });

function nameScenario(
  { cookie, mechanism, lab }: Visit,
  { site, server }: Inside,
  { trace }: Verdict,
): Scenario | Aside {
  if (!cookie) return "no-cookie";
  const { skewSeconds } = mechanism;
  const { lifetimeSeconds, absoluteSeconds } = lab;
  const moment = {
    now: server.now,
    lifetimeSeconds,
    absoluteSeconds,
    skewSeconds,
    isAuthentic: trace.some(({ question, held }) => question === "authentic" && held),
    store: storeTrouble(site),
    droppedRecords: site.droppedRecords,
  };
  return scenarioOf(site.ledger, mechanism.canonical(cookie), moment);
}

function storeTrouble({ storeAway, failsOpen }: Site): Moment["store"] {
  if (!storeAway) return undefined;
  return failsOpen ? "while-failing-open" : "while-store-away";
}

/** Lets a session live on from now, a sliding lifetime, if its mechanism does that and can. */
async function liveOn(visit: Visit, inside: Inside, cookie: string) {
  const { mechanism } = visit;
  const { site, server } = inside;
  const value = await mechanism.refresh(cookie, server).catch(unlessStoreAway);
  if (value === null) return undefined;
  const [before, after] = [mechanism.canonical(cookie), mechanism.canonical(value)];
  site.ledger = refresh(site.ledger, before, after, lifeFrom(server));
  return sent(visit, inside, value);
}

function unlessStoreAway(error: unknown): null {
  if (error instanceof StoreAway) return null;
  throw error;
}

/** A cookie on its way to the browser, whose jar will keep it for its Max-Age. */
function sent({ browser, mechanism }: Visit, { site, server }: Inside, value: string) {
  const { lifetimeSeconds } = server;
  const { skewSeconds } = mechanism;
  const maxAge = lifetimeSeconds > skewSeconds ? lifetimeSeconds - skewSeconds : lifetimeSeconds;
  site.jars = { ...site.jars, [browser]: server.now + maxAge * 1000 };
  return { value, maxAge };
}
