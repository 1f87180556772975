import { anatomy } from "@/lib/anatomy";
import type { LabChange } from "@/lib/lab/change-request";
import type { OperatorAct } from "@/lib/lab/operator";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";
import { span } from "../ui/time";
import { replayAnnouncement, visitAnnouncement } from "../words";
import * as api from "./api";
import { jarsIn } from "./jars";
import {
  aheadOf,
  cellKey,
  type Did,
  type Model,
  newModel,
  type Prediction,
  recall,
  shownIn,
  timeToExpiry,
} from "./model";
import { Turns } from "./turns";
import { nothingYet, type View } from "./view";

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
    await jars.lookInAll(["alice", "bob"]);
  }

  async function begin() {
    const model = newModel(await api.createLab());
    view.show({ model });
    view.change((same) => same);
  }

  return {
    /** Finds the lab that this device was in, or starts one. */
    start: () =>
      turns.take(async () => {
        const kept = recall();
        if (!kept) return begin();
        view.show({ model: kept });
        setState(await api.readLab(kept.state.lab));
        await jars.lookInAll(["alice", "bob", "attacker"]);
      }),

    /** Takes over what another tab has done in this browser. */
    adopt: (model: Model) => view.show({ model }),

    startOver: () =>
      turns.take(async () => {
        await api.deleteLab(view.model.state.lab).catch((error) => {
          if (![403, 404].includes(error.status)) throw error;
        });
        await begin();
        view.show({ ...nothingYet, model: view.model, said: "A new lab has started." });
      }),

    /** Signs Alice in, and beside her Bob, who will show what a defence costs others. */
    signIn: (ids: MechanismId[]) =>
      inEach(ids, "sign-in", "Alice is signed in, and so is Bob.", async (id) => {
        await Promise.all([jars.signIn("alice", id), jars.signIn("bob", id)]);
        jars.setColumn(id, (column) => ({ ...column, visit: undefined, aftermath: undefined }));
      }),

    visit: (id: MechanismId) =>
      turns.take(async () => {
        const visit = await jars.open("alice", id);
        jars.setColumn(id, (column) => ({ ...column, visit }));
        view.show({ said: visitAnnouncement("Alice", id, visit.verdict) });
      }),

    logOut: (ids: MechanismId[], everywhere = false) =>
      inEach(ids, "log-out", "Alice is logged out.", async (id) => {
        const place = jars.place("alice", id);
        const { deed } = await api.logout(place, everywhere);
        const emptied = { by: "logout", everywhere, deed } as const;
        jars.set("alice", id, { cookie: await api.wiretap(place), emptied });
        jars.setColumn(id, (column) => ({ ...column, visit: undefined }));
      }),

    /** Reads Alice's cookie as it goes over the wire and puts it into the attacker's jar. */
    capture: (ids: MechanismId[]) =>
      inEach(ids, "capture", "The attacker has a copy of her cookie.", async (id) => {
        const cookie = await jars.look("alice", id);
        if (cookie !== null) await jars.plant(id, cookie, { until: jars.jar("alice", id).until });
      }),

    edit: (ids: MechanismId[]) =>
      inEach(ids, "edit", "The cookie is edited.", async (id) => {
        const { cookie, until } = jars.jar("attacker", id);
        if (cookie !== null)
          await jars.plant(id, anatomy[id].edits[0].of(cookie), { until, editedFrom: cookie });
      }),

    replay: (ids: MechanismId[]) =>
      turns.take(async () => {
        const verdicts = await Promise.all(
          ids.map(async (id) => {
            const replay = await jars.open("attacker", id);
            jars.setColumn(id, (column) => ({ ...column, replay }));
            return replayAnnouncement(id, replay.verdict);
          }),
        );
        done("replay", verdicts.join(" "));
        setState(await api.readLab(view.model.state.lab));
      }),

    /** Does what an operator can do, with Bob surely signed in before and coming back after. */
    operate: (id: MechanismId, act: OperatorAct) =>
      turns.take(async () => {
        const before = jars.jar("bob", id).cookie === null ? null : await jars.open("bob", id);
        if (!before?.verdict.accepted) await jars.signIn("bob", id);
        setState(await api.operate(view.model.state.lab, id, act));
        const { verdict } = await jars.open("bob", id);
        jars.setColumn(id, (column) => ({ ...column, aftermath: { did: act, verdict } }));
        jars.markEarlier([id]);
        done("operate", visitAnnouncement("Bob", id, verdict));
      }),

    /** Moves the clock; with no time given, just past the end of the cookies that were issued. */
    advance: (seconds?: number) =>
      turns.take(async () => {
        const advanceSeconds = seconds ?? timeToExpiry(view.model);
        await patch({ advanceSeconds });
        jars.markEarlier(shownIn(view.model.state));
        view.change((model) => ({ ...model, advanced: model.advanced + advanceSeconds }));
        done("wait", `The lab’s clock moved ${span(advanceSeconds)} on.`);
      }),

    setLifetime: (lifetimeSeconds: number) =>
      turns.take(async () => {
        await patch({ lifetimeSeconds });
        done("set-lifetime", `A session lives ${span(lifetimeSeconds)} from the next sign-in on.`);
      }),

    /** Lets the browsers drop what has outlived its Max-Age on the lab's clock. */
    dropExpired: () => turns.take(() => patch({}), { quiet: true }),

    /** Looks again at what the learner may have done on the sites themselves. */
    lookAgain: () => turns.take(() => jars.lookInAll(["alice", "bob", "attacker"]), { quiet: true }),

    predict: (id: MechanismId, scenario: Scenario, prediction: Prediction) =>
      view.change((model) => ({
        ...model,
        predictions: { ...model.predictions, [cellKey(id, scenario)]: prediction },
      })),
  };
}
