import { anatomy } from "@/lib/anatomy";
import type { EditId } from "@/lib/anatomy/anatomy";
import type { LabChange } from "@/lib/lab/change-request";
import type { OperatorAct } from "@/lib/lab/operator";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import type { Scenario } from "@/lib/scenarios";
import { span } from "../ui/time";
import { mechanismWords } from "../words/mechanisms";
import { replayAnnouncement, visitAnnouncement } from "../words/verdicts";
import * as api from "./api";
import { jarsIn } from "./jars";
import {
  type Aftermath,
  aheadOf,
  cellKey,
  columnOf,
  type Did,
  type Model,
  newModel,
  type Prediction,
  recall,
  timeToExpiry,
} from "./model";
import { Turns } from "./turns";
import type { View } from "./view";

export type Actions = ReturnType<typeof actionsOn>;

/** All that a learner can do in the lab. Each sends real requests and shows what came of them. */
export function actionsOn(view: View) {
  const turns = new Turns(view);
  const jars = jarsIn(view);

  const setState = (state: LabState) => view.change((model) => ({ ...model, state, ahead: aheadOf(state) }));

  const done = (did: Did, said: string) => {
    view.change((model) => ({ ...model, did }));
    view.show({ said });
  };

  /** Changes something in some columns at once: what was seen there before is from now on earlier. */
  const inEach = (ids: MechanismId[], did: Did, said: string, act: (id: MechanismId) => Promise<unknown>) =>
    turns.take(async () => {
      await Promise.all(ids.map(act));
      jars.markEarlier(ids);
      done(did, said);
    });

  async function patch(change: LabChange) {
    setState(await api.changeLab(view.model.state.lab, change));
    await Promise.all([jars.lookInAll(["alice", "bob"]), jars.lookInside(view.ids)]);
  }

  async function begin() {
    const model = newModel(await api.createLab());
    view.show({ model });
    view.change((same) => same);
    await jars.lookInside(view.ids);
  }

  const lookEverywhere = () =>
    Promise.all([jars.lookInAll(["alice", "bob", "attacker"]), jars.lookInside(view.ids)]);

  /** Sends what the attackers' jars hold. */
  async function replayIn(ids: MechanismId[]) {
    await Promise.all(
      ids.map(async (id) => {
        const replay = await jars.open("attacker", id);
        jars.setColumn(id, (column) => ({ ...column, replay }));
      }),
    );
    setState(await api.readLab(view.model.state.lab));
    await jars.lookInside(ids);
  }

  const replayOf = (id: MechanismId) => columnOf(view.model, id).replay;

  /** What a screen reader is told of the last replays. */
  const toldOf = (ids: MechanismId[]) =>
    ids
      .map((id) => ({ id, replay: replayOf(id) }))
      .map(({ id, replay }) => replay && replayAnnouncement(id, replay.verdict))
      .join(" ");

  /** Lets Bob come back, and shows what he sees. */
  async function bobReturns(id: MechanismId, did: Aftermath["did"]) {
    const { verdict } = await jars.open("bob", id);
    jars.setColumn(id, (column) => ({ ...column, aftermath: { did, verdict } }));
    return visitAnnouncement("Bob", id, verdict);
  }

  /** What was seen is from now on earlier, also in columns that are not shown; not where the thief has given up. */
  async function moveClock(advanceSeconds: number, givenUp: MechanismId[] = []) {
    await patch({ advanceSeconds });
    const seen = Object.keys(view.model.columns) as MechanismId[];
    jars.markEarlier(seen.filter((id) => !givenUp.includes(id)));
    view.change((model) => ({ ...model, advanced: model.advanced + advanceSeconds }));
  }

  return {
    /** Finds the lab that this device was in, or starts one. */
    start: () =>
      turns.take(async () => {
        const kept = recall();
        if (!kept) return begin();
        view.show({ model: kept });
        setState(await api.readLab(kept.state.lab));
        await lookEverywhere();
      }),

    /** Shows another mechanism in the column of its family, and says so in the page's address. */
    choose: (family: Family, id: MechanismId) =>
      turns.take(async () => {
        view.choose(family, id);
        await lookEverywhere();
        view.show({ said: `The column shows: ${mechanismWords[id].name}.` });
      }),

    /** Takes over what another tab has done in this browser. */
    adopt: (model: Model) => view.show({ model }),

    startOver: () =>
      turns.take(async () => {
        await api.deleteLab(view.model.state.lab).catch((error) => {
          if (![403, 404].includes(error.status)) throw error;
        });
        await begin();
        view.show({ trouble: null, said: "A new lab has started." });
      }),

    /** Signs Alice in, and beside her Bob, who will show what a defence costs others. */
    signIn: (ids: MechanismId[]) =>
      inEach(ids, "sign-in", "Alice is signed in, and so is Bob.", async (id) => {
        await Promise.all([jars.signIn("alice", id), jars.signIn("bob", id)]);
        jars.setColumn(id, (column) => ({ ...column, visit: undefined, aftermath: undefined }));
        await jars.lookInside([id]);
      }),

    visit: (id: MechanismId) =>
      turns.take(async () => {
        const visit = await jars.open("alice", id);
        jars.setColumn(id, (column) => ({ ...column, visit }));
        await jars.lookInside([id]);
        view.show({ said: visitAnnouncement("Alice", id, visit.verdict) });
      }),

    logOut: (ids: MechanismId[], everywhere = false) =>
      inEach(ids, "log-out", "Alice is logged out.", async (id) => {
        const place = jars.place("alice", id);
        const { deed } = await api.logout(place, everywhere);
        const emptied = { by: "logout", everywhere, deed } as const;
        jars.set("alice", id, { cookie: await api.wiretap(place), emptied });
        jars.setColumn(id, (column) => ({ ...column, visit: undefined }));
        if (deed === "lifetime-cut") await bobReturns(id, "log-out");
        await jars.lookInside([id]);
      }),

    /** Reads Alice's cookie as it goes over the wire and puts it into the attacker's jar. */
    capture: (ids: MechanismId[]) =>
      inEach(ids, "capture", "The attacker has a copy of her cookie.", async (id) => {
        const cookie = await jars.look("alice", id);
        const { until, refusedAt } = jars.jar("alice", id);
        if (cookie !== null) await jars.plant(id, cookie, { until, refusedAt });
      }),

    /** Changes the stolen cookie as somebody does who has no key; in the first of the ways that its format offers. */
    edit: (ids: MechanismId[], edit?: EditId) =>
      inEach(ids, "edit", "The cookie is edited.", async (id) => {
        const { cookie, until, refusedAt } = jars.jar("attacker", id);
        if (cookie === null) return;
        const { edits } = anatomy[id];
        const { of } = edits.find((one) => one.id === edit) ?? edits[0];
        await jars.plant(id, of(cookie), { until, refusedAt, editedFrom: cookie });
      }),

    /** Lets the learner, and so the thief, see the server's key. */
    leak: (id: MechanismId) =>
      turns.take(async () => {
        jars.setColumn(id, (column) => ({ ...column, leaked: true }));
        await jars.lookInside([id]);
        done("leak", `${mechanismWords[id].name}. The attacker has the server’s key.`);
      }),

    /** Puts into the attacker's jar what he can make for admin with the server's key. */
    forge: (id: MechanismId) =>
      inEach([id], "forge", "The attacker has made a cookie for admin.", async () => {
        const { cookie } = await api.forge(view.model.state.lab, id);
        await jars.plant(id, cookie, { forged: true });
      }),

    replay: (ids: MechanismId[]) =>
      turns.take(async () => {
        await replayIn(ids);
        done("replay", toldOf(ids));
      }),

    /**
     * Replays again and again, each time before the lifetime is over, as a thief does who means to stay. Where he is
     * kept out he gives up, so that what is shown is what stopped him.
     */
    keepReplaying: (ids: MechanismId[]) =>
      turns.take(async () => {
        const step = Math.floor((2 / 3) * view.model.state.lifetimeSeconds);
        await replayIn(ids);
        const isIn = (id: MechanismId) => replayOf(id)?.verdict.accepted;
        for (let times = 0; times < 4 && ids.some(isIn); times++) {
          const givenUp = ids.filter((id) => !isIn(id));
          await moveClock(step, givenUp);
          await replayIn(ids.filter(isIn));
        }
        done("keep-replaying", toldOf(ids));
      }),

    /** Does what an operator can do, with Bob surely signed in before where he can be, and coming back after. */
    operate: (id: MechanismId, act: OperatorAct) =>
      turns.take(async () => {
        const before = jars.jar("bob", id).cookie === null ? null : await jars.open("bob", id);
        const canSignIn = !columnOf(view.model, id).inside?.storeAway;
        if (!before?.verdict.accepted && canSignIn) await jars.signIn("bob", id);
        setState(await api.operate(view.model.state.lab, id, act));
        const said = await bobReturns(id, act);
        await jars.lookInside([id]);
        jars.markEarlier([id]);
        done("operate", said);
      }),

    /** Lets Bob open his account, to see whether he still can. */
    visitAsBob: (id: MechanismId) =>
      turns.take(async () => {
        const said = await bobReturns(id, "nothing");
        await jars.lookInside([id]);
        view.show({ said });
      }),

    /** Moves the clock; with no time given, to where every server that looks at the time refuses the cookies. */
    advance: (seconds?: number) =>
      turns.take(async () => {
        const advanceSeconds = seconds ?? timeToExpiry(view.model, view.ids);
        await moveClock(advanceSeconds);
        done("wait", `The lab’s clock moved ${span(advanceSeconds)} on.`);
      }),

    setLifetime: (lifetimeSeconds: number) =>
      turns.take(async () => {
        await patch({ lifetimeSeconds });
        done("set-limits", `A session lives ${span(lifetimeSeconds)} from the next sign-in on.`);
      }),

    setAbsolute: (absoluteSeconds: number | null) =>
      turns.take(async () => {
        await patch({ absoluteSeconds });
        const limit = absoluteSeconds === null ? "no limit" : `a limit of ${span(absoluteSeconds)}`;
        done("set-limits", `From the sign-in on there is ${limit}.`);
      }),

    setSliding: (refreshEachRequest: boolean) =>
      turns.take(async () => {
        await patch({ refreshEachRequest });
        done("set-limits", `Each request ${refreshEachRequest ? "renews" : "no longer renews"} the session.`);
      }),

    /** Lets the browsers drop what has outlived its Max-Age on the lab's clock. */
    dropExpired: () => turns.take(() => patch({}), { quiet: true }),

    /** Looks again at what the learner may have done on the sites themselves. */
    lookAgain: () => turns.take(lookEverywhere, { quiet: true }),

    predict: (id: MechanismId, scenario: Scenario, prediction: Prediction) =>
      view.change((model) => ({
        ...model,
        predictions: { ...model.predictions, [cellKey(id, scenario)]: prediction },
      })),
  };
}
