/**
 * What a learner's page sends for each act in one column, request by request as `components/lab/actions/` and
 * `components/lab/jars.ts` send them: what stands in one `Promise.all` is sent at once, all else one after the other.
 *
 *   sign in   POST alice/login, GET alice/wiretap ‖ POST bob/login, GET bob/wiretap; GET server            5 requests
 *   capture   GET alice/wiretap; the cookie is planted by script; GET attacker/wiretap                     2
 *   log out   POST alice/logout; GET alice/wiretap; GET server                                             3
 *   replay    GET attacker/wiretap; GET attacker/account; GET the lab's state; GET server                  4
 *
 * 14 requests in 12 seconds. Nothing is left out of an act; a bob who comes back (`lifetime-cut`) and a cookie
 * that is renewed do not occur with the mechanisms and limits of the bench.
 */

/** The first of each family, which a room has unless its teacher chooses others. */
export const mechanisms = ["signed", "flask", "redis"];

/** @typedef {{ browser: import("./browser.js").Browser, lab: string, mechanism: string }} Column */

const site = ({ lab, mechanism }, who) => `/labs/${lab}/${who}/${mechanism}`;

const wiretap = ({ browser, ...column }, who, read = false) =>
  browser.ask(`${site(column, who)}/wiretap`, { kind: "act", read });

const lookInside = ({ browser, lab, mechanism }) =>
  browser.ask(`/api/labs/${lab}/${mechanism}/server`, { kind: "act" });

/** @param {Column} column */
async function signIn(column) {
  const comeIn = async (who) => {
    await column.browser.ask(`${site(column, who)}/login`, { kind: "act", method: "POST" });
    await wiretap(column, who);
  };
  await Promise.all(["alice", "bob"].map(comeIn));
  await lookInside(column);
}

/** @param {Column} column */
async function capture(column) {
  const seen = await wiretap(column, "alice", true);
  if (!seen?.cookie) return column.browser.figures.failed("Nothing to capture: Alice has no cookie");
  column.browser.jar.put(site(column, "attacker"), "session", seen.cookie);
  await wiretap(column, "attacker");
}

/** @param {Column} column */
async function logOut(column) {
  await column.browser.ask(`${site(column, "alice")}/logout`, { kind: "act", method: "POST" });
  await wiretap(column, "alice");
  await lookInside(column);
}

/**
 * @param {Column} column
 * @param {(verdict: { scenario: string, accepted: boolean }) => void} tell
 */
async function replay(column, tell) {
  await wiretap(column, "attacker");
  const path = `${site(column, "attacker")}/account`;
  const verdict = await column.browser.ask(path, { kind: "act", expected: [200, 401], read: true });
  if (verdict) tell(verdict);
  await column.browser.ask(`/api/labs/${column.lab}`, { kind: "act" });
  await lookInside(column);
}

/** The lesson's rounds: in each server once after logging out, then in each once while she is signed in. */
const rounds = [
  [signIn, capture, logOut, replay],
  [signIn, capture, replay, logOut],
].flatMap((acts) => mechanisms.map((mechanism) => ({ mechanism, acts })));

/** All acts of the lesson in their order, each with the server it is done at. */
export const acts = rounds.flatMap(({ mechanism, acts }) => acts.map((act) => ({ mechanism, act })));

/** What is at stake in each round, as the board names its cells. */
export const cells = ["after-logout", "while-signed-in"].flatMap((scenario) =>
  mechanisms.map((mechanism) => cellOf(mechanism, scenario)),
);

/**
 * As `cellKey` in `lib/cell.ts` names it.
 * @param {string} mechanism
 * @param {string} scenario
 */
export function cellOf(mechanism, scenario) {
  return `${mechanism} ${scenario}`;
}
