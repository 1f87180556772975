import { anatomy } from "@/lib/anatomy";
import type { Browser } from "@/lib/lab/browsers";
import type { LabChange } from "@/lib/lab/change-request";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";
import { announce } from "../words";
import * as api from "./api";
import {
  aheadOf,
  type Column,
  cellKey,
  type Emptied,
  type Jar,
  labTime,
  newModel,
  type Prediction,
  recall,
  type Seen,
} from "./model";
import { nothingYet, type Page } from "./page";

export type Actions = ReturnType<typeof actionsOn>;

/** All that a learner can do in the lab. Each sends real requests and shows what came of them. */
export function actionsOn(page: Page) {
  let queue = Promise.resolve();
  let turn = 0;

  /** Runs one thing after the other, so that quick clicks happen in their order, and tells what fails. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    queue = queue.then(act).then(
      () => page.show({ trouble: null }),
      (error) => {
        if (!(error instanceof api.LabError)) throw error;
        const { title, detail, status } = error;
        page.show({ trouble: { title, detail, forgotten: status === 404 }, said: `${title} ${detail}` });
      },
    );
    return queue;
  }

  const inEach = (ids: MechanismId[], act: (id: MechanismId) => Promise<void>) =>
    inTurn(async () => void (await Promise.all(ids.map(act))));

  const place = (browser: Browser, mechanism: MechanismId) => ({
    lab: page.model.state.lab,
    browser,
    mechanism,
  });

  const allIds = () => page.model.state.mechanisms.map(({ id }) => id);

  const setState = (state: LabState) => page.change((model) => ({ ...model, state, ahead: aheadOf(state) }));

  const setColumn = (id: MechanismId, to: (column: Column) => Column) =>
    page.change((model) => ({ ...model, columns: { ...model.columns, [id]: to(model.columns[id]) } }));

  const setJar = (browser: Browser, id: MechanismId, jar: Jar) =>
    setColumn(id, (column) => ({ ...column, jars: { ...column.jars, [browser]: jar } }));

  const jarOf = (browser: Browser, id: MechanismId) => page.model.columns[id].jars[browser];

  async function enter(browser: Browser, id: MechanismId) {
    const { expiresAt } = await api.login(place(browser, id));
    setJar(browser, id, { cookie: await api.wiretap(place(browser, id)), until: Date.parse(expiresAt) });
  }

  /** What was seen before something else happened is told apart from what is seen now. */
  const age = (ids: MechanismId[]) => {
    for (const id of ids)
      setColumn(id, (column) => ({
        ...column,
        replay: column.replay && { ...column.replay, earlier: true },
      }));
  };

  /** Opens the account from a browser, and keeps what was seen. */
  async function open(browser: Browser, id: MechanismId): Promise<Seen> {
    const { verdict, exchange } = await api.openAccount(place(browser, id), jarOf(browser, id).cookie);
    turn += 1;
    const seen: Seen = { from: browser, verdict, exchange, turn };
    setColumn(id, (column) => ({ ...column, last: seen }));
    return seen;
  }

  /** Looks into a jar again: a browser may have dropped its cookie, or another tab may have filled it. */
  async function look(browser: Browser, id: MechanismId) {
    const before = jarOf(browser, id);
    const cookie = await api.wiretap(place(browser, id));
    if (cookie === before.cookie) return;
    const emptied: Emptied | undefined = cookie === null && before.until ? { by: "browser" } : undefined;
    setJar(browser, id, { cookie, until: before.until, emptied });
  }

  const lookEverywhere = (browsers: Browser[]) =>
    Promise.all(allIds().flatMap((id) => browsers.map((browser) => look(browser, id))));

  async function patch(change: LabChange) {
    setState(await api.changeLab(page.model.state.lab, change));
    age(allIds());
    await lookEverywhere(["alice", "bob"]);
  }

  const actions = {
    /** Finds the lab that this device was in, or starts one. */
    start: () =>
      inTurn(async () => {
        const kept = recall();
        page.show({ model: kept });
        if (!kept) return page.show({ model: newModel(await api.createLab()) });
        setState(await api.readLab(kept.state.lab));
        await lookEverywhere(["alice", "bob", "attacker"]);
      }),

    startOver: () =>
      inTurn(async () => {
        const { lab } = page.model.state;
        await api.deleteLab(lab).catch((error) => {
          if (error.status !== 404) throw error;
        });
        page.show({ ...nothingYet, model: newModel(await api.createLab()), said: "A new lab has started." });
      }),

    /** Signs Alice in, and beside her Bob, who will show what a defence costs others. */
    signIn: (ids: MechanismId[]) =>
      inEach(ids, async (id) => {
        await enter("alice", id);
        age([id]);
        if (jarOf("bob", id).cookie === null) await enter("bob", id);
      }),

    visit: (ids: MechanismId[]) =>
      inEach(ids, async (id) => {
        const visit = await open("alice", id);
        setColumn(id, (column) => ({ ...column, visit }));
        await look("alice", id);
        page.show({ said: announce("Alice", id, visit.verdict) });
      }),

    logOut: (ids: MechanismId[], everywhere = false) =>
      inEach(ids, async (id) => {
        const { storeWrites } = await api.logout(place("alice", id), everywhere);
        const emptied: Emptied = { by: everywhere ? "logout-everywhere" : "logout", storeWrites };
        setJar("alice", id, { cookie: await api.wiretap(place("alice", id)), emptied });
        age([id]);
      }),

    /** Reads Alice's cookie as it goes over the wire and puts it into the attacker's jar. */
    capture: (ids: MechanismId[]) =>
      inEach(ids, async (id) => {
        const { until } = jarOf("alice", id);
        const cookie = await api.wiretap(place("alice", id));
        if (cookie === null) return;
        await api.plant(place("attacker", id), cookie);
        age([id]);
        setJar("attacker", id, { cookie: await api.wiretap(place("attacker", id)), until });
      }),

    edit: (ids: MechanismId[]) =>
      inEach(ids, async (id) => {
        const { cookie, until } = jarOf("attacker", id);
        if (cookie === null) return;
        await api.plant(place("attacker", id), anatomy[id].edit(cookie));
        age([id]);
        setJar("attacker", id, { cookie: await api.wiretap(place("attacker", id)), until, edited: true });
      }),

    replay: (ids: MechanismId[]) =>
      inTurn(async () => {
        const verdicts = await Promise.all(
          ids.map(async (id) => {
            const replay = await open("attacker", id);
            setColumn(id, (column) => ({ ...column, replay }));
            await look("attacker", id);
            return announce("The attacker", id, replay.verdict);
          }),
        );
        page.show({ said: verdicts.join(" ") });
        setState(await api.readLab(page.model.state.lab));
      }),

    /** Does what an operator can do, with Bob signed in before and coming back after. */
    operate: (id: MechanismId, act: api.OperatorAct) =>
      inTurn(async () => {
        if (jarOf("bob", id).cookie === null) await enter("bob", id);
        setState(await api.operate(page.model.state.lab, id, act));
        age([id]);
        const { verdict } = await open("bob", id);
        setColumn(id, (column) => ({ ...column, aftermath: { did: act, verdict } }));
        page.show({ said: announce("Bob", id, verdict) });
      }),

    advance: (seconds: number) =>
      inTurn(async () => {
        await patch({ advanceSeconds: seconds });
        page.change((model) => ({ ...model, advanced: model.advanced + seconds }));
      }),

    /** Moves the clock just past the end of the cookies that were issued. */
    skipPastExpiry: () => actions.advance(secondsPastExpiry(page)),

    setLifetime: (lifetimeSeconds: number) => inTurn(() => patch({ lifetimeSeconds })),

    /** Lets the browsers drop what has outlived its Max-Age on the lab's clock. */
    dropExpired: () =>
      inTurn(async () => {
        setState(await api.changeLab(page.model.state.lab, {}));
        await lookEverywhere(["alice", "bob"]);
      }),

    predict: (id: MechanismId, scenario: Scenario, prediction: Prediction) =>
      page.change((model) => ({
        ...model,
        predictions: { ...model.predictions, [cellKey(id, scenario)]: prediction },
      })),
  };
  return actions;
}

/** How far to move the clock so that every cookie in Alice's and the attacker's jars is older than its lifetime. */
function secondsPastExpiry(page: Page): number {
  const { columns, state } = page.model;
  const ends = Object.values(columns).flatMap(({ jars }) => [
    jars.alice.until ?? 0,
    jars.attacker.until ?? 0,
  ]);
  const latest = Math.max(...ends);
  if (latest === 0) return state.lifetimeSeconds + 1;
  return Math.max(1, Math.ceil((latest - labTime(page.model)) / 1000) + 2);
}
