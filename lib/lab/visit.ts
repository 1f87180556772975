import { type MechanismId, mechanismNamed, mechanisms } from "@/lib/mechanisms";
import type { Mechanism, Server } from "@/lib/mechanisms/mechanism";
import { Problem } from "@/lib/problem";
import { type Aside, isScenario, type Scenario } from "@/lib/scenarios";
import { type Check, inspect, notAsked, type Question, type Step, type Verdict } from "@/lib/verdict";
import { type Browser, browsers, isBrowser } from "./browsers";
import { isoTime, labNow } from "./clock";
import { deriveKey } from "./keys";
import { type Backend, type Lab, openLab } from "./lab";
import { endSession, endUser, find, fingerprint, issue, scenarioOf } from "./ledger";
import { observe } from "./observations";
import { type CountedRecords, recordsOf } from "./records";
import { changeSite, openSite, type Site } from "./site";

/** One request of one browser to one mechanism's copy of the site. */
export type Visit = {
  backend: Backend;
  lab: Lab;
  browser: Browser;
  mechanism: Mechanism & { id: MechanismId };
  site: Site;
  server: Server & { records: CountedRecords };
  /** The value of the session cookie that came with the request. */
  cookie: string | undefined;
};

/** What a site answers a browser, with the cookie it sends: a new value, or null to remove it. */
export type Answer<Body> = { body: Body; setCookie?: string | null };

/** @throws {Problem} 404 when lab, browser or mechanism is unknown. */
export async function arrive(
  backend: Backend,
  names: { lab: string; browser: string; mechanism: string },
  cookie: string | undefined,
): Promise<Visit> {
  const { browser } = names;
  if (!isBrowser(browser))
    throw new Problem(404, "There is no such browser.", `Use one of ${Object.keys(browsers).join(", ")}.`);
  const mechanism = knownMechanism(names.mechanism);
  const [lab, site] = await Promise.all([
    openLab(backend, names.lab),
    openSite(backend, names.lab, mechanism.id),
  ]);
  const server = {
    keys: [deriveKey(backend.secret, lab.id, mechanism.id, site.keyGeneration)],
    now: labNow(lab),
    lifetimeSeconds: lab.lifetimeSeconds,
    records: recordsOf(backend, lab.id, mechanism.id),
  };
  return { backend, lab, browser, mechanism, site, server, cookie };
}

/** @throws {Problem} 404 */
export function knownMechanism(id: string) {
  const mechanism = mechanismNamed(id);
  if (mechanism) return mechanism;
  const known = mechanisms.map(({ id }) => id).join(", ");
  throw new Problem(404, "There is no such mechanism.", `Use one of ${known}.`);
}

const fingerprintOf = ({ mechanism }: Visit, cookie: string) => fingerprint(mechanism.canonical(cookie));

const change = ({ backend, lab, mechanism }: Visit, to: (site: Site) => Site) =>
  changeSite(backend, lab.id, mechanism.id, to);

/** What the server did about it besides the cookie: how often it asked the store, and how often it wrote. */
export type ServerSide = { storeReads: number; storeWrites: number };

const serverSide = ({ server }: Visit): ServerSide => ({
  storeReads: server.records.reads,
  storeWrites: server.records.writes,
});

/** Signs in whose browser it is. A session that the browser still had ends: OWASP ASVS 5.0, 7.2.4. */
export async function signIn(
  visit: Visit,
): Promise<Answer<{ user: string; now: string; expiresAt: string } & ServerSide>> {
  const { mechanism, server, browser, cookie } = visit;
  const { now, lifetimeSeconds } = server;
  const user = browsers[browser];
  if (cookie) await mechanism.logout(cookie, server);
  const value = await mechanism.issue(user, server);
  const session = fingerprintOf(visit, value);
  await change(visit, (site) => {
    const before = cookie
      ? endSession(site.ledger, fingerprintOf(visit, cookie), "after-new-sign-in")
      : site.ledger;
    const entry = { fingerprint: session, session, browser, user, issuedAt: now, lifetimeSeconds };
    return { ...site, ledger: issue(before, entry) };
  });
  const expiresAt = isoTime(now + lifetimeSeconds * 1000);
  return { body: { user, now: isoTime(now), expiresAt, ...serverSide(visit) }, setCookie: value };
}

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
export async function openAccount(visit: Visit): Promise<Answer<AccountVerdict>> {
  const { server, lab, browser, cookie } = visit;
  const verdict = await verify(visit);
  const storeReads = server.records.reads;
  const scenario = browser === "attacker" ? nameScenario(visit) : undefined;
  if (scenario && isScenario(scenario)) await keepObservation(visit, scenario, verdict);
  const setCookie =
    verdict.accepted && lab.refreshEachRequest && cookie ? await refresh(visit, cookie) : undefined;
  const { trace, ...decision } = verdict;
  const body = {
    ...decision,
    trace,
    notAsked: notAsked(verdict),
    storeReads,
    scenario,
    now: isoTime(server.now),
  };
  return { body, setCookie };
}

/** Logs this browser out: its cookie goes, and the server does what the mechanism does. */
export async function logOut(visit: Visit): Promise<Answer<ServerSide>> {
  const { mechanism, server, cookie } = visit;
  if (cookie) {
    await mechanism.logout(cookie, server);
    const ended = fingerprintOf(visit, cookie);
    await change(visit, (site) => ({ ...site, ledger: endSession(site.ledger, ended, "after-logout") }));
  }
  return { body: serverSide(visit), setCookie: null };
}

/** Ends all sessions of the user whom the cookie is accepted as, if the mechanism can. */
export async function logOutEverywhere(visit: Visit): Promise<Answer<ServerSide>> {
  const { mechanism, server } = visit;
  const verdict = await verify(visit);
  if (verdict.accepted) {
    await mechanism.logoutEverywhere(verdict.user, server);
    await change(visit, (site) => ({ ...site, ledger: endUser(site.ledger, verdict.user) }));
  }
  return { body: serverSide(visit), setCookie: null };
}

const verify = ({ cookie, mechanism, server }: Visit): Promise<Verdict> =>
  cookie
    ? mechanism.verify(cookie, server)
    : inspect((check: Check): never => {
        check("authentic", false, "no cookie came with the request");
      });

function nameScenario(visit: Visit): Scenario | Aside {
  const { cookie, site, server, lab } = visit;
  if (!cookie) return "no-cookie";
  const { lifetimeSeconds } = lab;
  return scenarioOf(site.ledger, fingerprintOf(visit, cookie), { now: server.now, lifetimeSeconds });
}

async function keepObservation(visit: Visit, scenario: Scenario, verdict: Verdict) {
  const see = (site: Site): Site => {
    const observations = observe(site.observations, scenario, verdict, visit.server.now);
    return observations === site.observations ? site : { ...site, observations };
  };
  if (see(visit.site) !== visit.site) await change(visit, see);
}

async function refresh(visit: Visit, cookie: string): Promise<string> {
  const { mechanism, server, browser } = visit;
  const { now, lifetimeSeconds } = server;
  const value = await mechanism.refresh(cookie, server);
  const [before, after] = [fingerprintOf(visit, cookie), fingerprintOf(visit, value)];
  await change(visit, (site) => {
    const entry = find(site.ledger, before);
    if (!entry) return site;
    const refreshed = { ...entry, fingerprint: after, browser, issuedAt: now, lifetimeSeconds };
    return { ...site, ledger: issue(site.ledger, refreshed) };
  });
  return value;
}
