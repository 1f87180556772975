import { cellKey, type Prediction } from "@/lib/cell";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import type { Scenario } from "@/lib/scenarios";
import type { SiteLimits } from "@/lib/stories/story";
import { span } from "../../ui/time";
import { mechanismWords } from "../../words/mechanisms";
import * as api from "../api";
import { ownLab } from "../lab-source";
import { type Model, newModel, recall, timeToExpiry } from "../model";
import type { Scene } from "./scene";

/** What a learner does with the lab as a whole: its columns, its clock, its limits. */
export function inTheLab(scene: Scene) {
  const { view, turns, jars, setState, done, patch, lookEverywhere, moveClock } = scene;
  const source = view.frame.source ?? ownLab;

  async function begin(state: LabState) {
    view.show({ model: newModel(state) });
    view.change((same) => same);
    await jars.lookInside(view.ids);
  }

  return {
    /** Finds the lab that this device was in, or starts one. */
    start: () =>
      turns.take(async () => {
        const kept = recall(view.frame.keptAs);
        if (kept) view.show({ model: kept });
        const state = await source.open(kept?.state.lab ?? null);
        if (state.lab !== kept?.state.lab) return begin(state);
        setState(state);
        await lookEverywhere();
      }),

    /**
     * Takes over what somebody else has done to this lab, who may have moved its clock or put another in its place. What
     * was seen is from now on earlier. `advanced` tells how far its clock is ahead then, in seconds.
     */
    takeOver: (advanced: () => number) =>
      turns.take(async () => {
        const before = view.model.state.lab;
        const state = await source.open(before);
        if (state.lab !== before) return begin(state);
        setState(state);
        jars.markEarlier(Object.keys(view.model.columns) as MechanismId[]);
        view.change((model) => ({ ...model, advanced: advanced() }));
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
        await begin(await source.anew(view.model.state.lab));
        view.show({ trouble: null, said: "A new lab has started." });
      }),

    /** Leaves nobody but this browser in control of the lab, also nobody who has copied its control cookie. */
    endOtherSessions: () =>
      turns.take(async () => {
        await api.endOtherSessions(view.model.state.lab);
        view.show({ said: "Only this browser controls the lab now." });
      }),

    /** Moves the clock; with no time given, to where every server that looks at the time refuses the cookies. */
    advance: (seconds?: number) =>
      turns.take(async () => {
        const advanceSeconds = seconds ?? timeToExpiry(view.model, view.ids);
        await moveClock(advanceSeconds);
        done("wait", `The lab’s clock moved ${span(advanceSeconds)} on.`);
      }),

    /** Sets all limits at once, and sees in what state the lab and its sites are. */
    setLimits: (limits: SiteLimits) => turns.take(() => patch(limits)),

    setLifetime: (lifetimeSeconds: number) =>
      turns.take(async () => {
        await patch({ lifetimeSeconds });
        for (const id of view.ids) view.note(id, { what: "set-lifetime", seconds: lifetimeSeconds });
        done("set-limits", `A session may live ${span(lifetimeSeconds)}.`);
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

    /** Looks again at what the learner may have done on the sites themselves. To ask for the lab keeps him its owner. */
    lookAgain: () =>
      turns.take(
        async () => {
          await api.readLab(view.model.state.lab);
          await lookEverywhere();
        },
        { quiet: true },
      ),

    predict: (id: MechanismId, scenario: Scenario, prediction: Prediction) =>
      view.change((model) => ({
        ...model,
        predictions: { ...model.predictions, [cellKey(id, scenario)]: prediction },
      })),
  };
}
