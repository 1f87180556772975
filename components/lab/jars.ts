import type { Browser } from "@/lib/lab/browsers";
import type { MechanismId } from "@/lib/mechanisms";
import { type Loot, maxAgeOf } from "@/lib/stories/happening";
import * as api from "./api";
import { LabError } from "./ask";
import { type Column, columnOf, type Emptied, type Jar, labTime, type Seen } from "./model";
import type { View } from "./view";

export type Jars = ReturnType<typeof jarsIn>;

/** The three browsers' jars as the page finds them, and what it does with them. */
export function jarsIn(view: View) {
  let turn = Date.now();

  const place = (browser: Browser, mechanism: MechanismId): api.Place => ({
    lab: view.model.state.lab,
    browser,
    mechanism,
  });

  const setColumn = (id: MechanismId, to: (column: Column) => Column) =>
    view.change((model) => ({ ...model, columns: { ...model.columns, [id]: to(columnOf(model, id)) } }));

  const set = (browser: Browser, id: MechanismId, jar: Jar) =>
    setColumn(id, (column) => ({ ...column, jars: { ...column.jars, [browser]: jar } }));

  const jar = (browser: Browser, id: MechanismId) => columnOf(view.model, id).jars[browser];

  /** Looks into a jar again: a browser may have dropped its cookie, or the site in another tab have changed it. */
  async function look(browser: Browser, id: MechanismId): Promise<string | null> {
    const before = jar(browser, id);
    const cookie = await api.wiretap(place(browser, id));
    if (cookie === before.cookie) return cookie;
    const emptied = cookie === null ? whyGone(before) : undefined;
    set(browser, id, cookie === null ? { cookie, until: before.until, emptied } : { cookie });
    if (browser === "alice" && emptied?.by === "browser") view.note(id, { what: "drop" });
    return cookie;
  }

  /** A cookie that is gone before its Max-Age was removed by the site. */
  function whyGone({ until }: Jar): Emptied | undefined {
    if (until === undefined) return undefined;
    return labTime(view.model) < until - 1000 ? { by: "site" } : { by: "browser" };
  }

  const lookInAll = (browsers: Browser[]) =>
    Promise.all(view.ids.flatMap((id) => browsers.map((browser) => look(browser, id))));

  async function signIn(browser: Browser, id: MechanismId) {
    const signedIn = await api.login(place(browser, id));
    const cookie = await api.wiretap(place(browser, id));
    set(browser, id, { cookie, ...readEnds(signedIn) });
    if (browser === "alice" && cookie !== null)
      view.note(id, { what: "sign-in", cookie, maxAge: maxAgeOf(signedIn) }, signedIn.now);
  }

  /** Lets somebody come to his account, as part of the story; what he sees is shown as his visit or his replay, if either. */
  async function visit(browser: Browser, id: MechanismId, as?: "visit" | "replay"): Promise<Seen> {
    const cookie = await look(browser, id);
    const sent = cookie === null ? "nothing" : browser === "attacker" ? lootIn(jar(browser, id)) : "own";
    const seen = await send(browser, id, cookie, as);
    view.note(id, { what: "visit", who: browser, sent, verdict: seen.verdict }, seen.verdict.now);
    return seen;
  }

  /** Opens the account from a browser, and keeps what was seen. */
  const open = async (browser: Browser, id: MechanismId) => send(browser, id, await look(browser, id));

  /** The same, once its jar was looked into. */
  async function send(browser: Browser, id: MechanismId, cookie: string | null, as?: "visit" | "replay") {
    const { verdict, exchange } = await api.openAccount(place(browser, id), cookie);
    turn += 1;
    const seen: Seen = { from: browser, verdict, exchange, turn };
    setColumn(id, (column) => ({ ...column, last: seen, ...(as && { [as]: seen }) }));
    if (verdict.renewed) await takeRenewed(browser, id, readEnds(verdict.renewed));
    return seen;
  }

  /** Notes the cookie by which a session lives on. A thief keeps it for longer than he is asked to. */
  async function takeRenewed(browser: Browser, id: MechanismId, ends: ReturnType<typeof readEnds>) {
    const cookie = await api.wiretap(place(browser, id));
    const renewed = { ...jar(browser, id), ...ends, cookie, renewed: true };
    set(browser, id, renewed);
    if (renewed.stolen && cookie !== null) await api.plant(place(browser, id), cookie);
  }

  /** Puts a cookie into the attacker's jar. */
  async function plant(id: MechanismId, cookie: string, about: Omit<Jar, "cookie" | "emptied" | "stolen">) {
    const kept = await api.plant(place("attacker", id), cookie);
    set("attacker", id, { ...about, cookie: kept, stolen: true });
  }

  /** Logs out whoever is signed in in a browser, which takes any cookie out of its jar. */
  async function empty(browser: Browser, id: MechanismId) {
    if ((await look(browser, id)) === null) return;
    await api.logout(place(browser, id));
    set(browser, id, { cookie: await api.wiretap(place(browser, id)) });
  }

  /** Looks at what the servers hold, which only the lab's owner may. All is shown at once, so that the page is drawn once. */
  async function lookInside(ids: MechanismId[]) {
    const { lab } = view.model.state;
    const seen = await Promise.all(
      ids.map(async (id) => ({ id, inside: await api.lookInside(lab, id).catch(unlessNotOwner) })),
    );
    for (const { id, inside } of seen)
      if (inside) setColumn(id, (column) => ({ ...column, inside: { ...inside, at: labTime(view.model) } }));
  }

  /** What was seen before something else happened is told apart from what is seen now. */
  const markEarlier = (ids: MechanismId[]) => {
    for (const id of ids)
      setColumn(id, (column) => ({
        ...column,
        replay: column.replay && { ...column.replay, earlier: true },
      }));
  };

  return {
    place,
    setColumn,
    set,
    jar,
    look,
    lookInAll,
    lookInside,
    signIn,
    visit,
    open,
    plant,
    empty,
    markEarlier,
  };
}

/** What a thief has in his jar. */
function lootIn({ editedFrom, forged, renewed }: Jar): Loot {
  if (renewed) return "renewed";
  if (forged) return "forged";
  return editedFrom === undefined ? "stolen" : "edited";
}

const readEnds = ({ expiresAt, refusedAt }: { expiresAt: string; refusedAt: string }) => ({
  until: Date.parse(expiresAt),
  refusedAt: Date.parse(refusedAt),
});

/** Whoever only looks on at somebody's lab goes without. */
function unlessNotOwner(error: unknown): undefined {
  if (!(error instanceof LabError && error.status === 403)) throw error;
}
