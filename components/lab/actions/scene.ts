import type { LabChange } from "@/lib/lab/change-request";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import { visitAnnouncement } from "../../words/verdicts";
import * as api from "../api";
import { jarsIn } from "../jars";
import { type Aftermath, aheadOf, type Did } from "../model";
import { Turns } from "../turns";
import type { View } from "../view";
import { allDone } from "./all-done";

export type Scene = ReturnType<typeof sceneOf>;

/** What all that a learner does has in common: it takes its turn, sends real requests and shows what came of them. */
export function sceneOf(view: View) {
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
      await allDone(ids.map(act));
      jars.markEarlier(ids);
      done(did, said);
    });

  /** Changes the lab, and looks at what came of that after `then` was told the time. */
  async function patch(change: LabChange, then?: (now: string) => void) {
    const state = await api.changeLab(view.model.state.lab, change);
    setState(state);
    then?.(state.now);
    await Promise.all([jars.lookInAll(["alice", "bob"]), jars.lookInside(view.ids)]);
  }

  const lookEverywhere = () =>
    Promise.all([jars.lookInAll(["alice", "bob", "attacker"]), jars.lookInside(view.ids)]);

  /** Lets Bob come back, and shows what he sees. */
  async function bobReturns(id: MechanismId, did: Aftermath["did"]) {
    const { verdict, turn } = await jars.visit("bob", id);
    jars.setColumn(id, (column) => ({ ...column, aftermath: { did, verdict, turn } }));
    return visitAnnouncement("Bob", id, verdict);
  }

  /** What was seen is from now on earlier, also in columns that are not shown; not where the thief has given up. */
  async function moveClock(advanceSeconds: number, givenUp: MechanismId[] = []) {
    await patch({ advanceSeconds }, (now) => {
      for (const id of view.ids) view.note(id, { what: "wait", seconds: advanceSeconds }, now);
    });
    const seen = Object.keys(view.model.columns) as MechanismId[];
    jars.markEarlier(seen.filter((id) => !givenUp.includes(id)));
    view.change((model) => ({ ...model, advanced: model.advanced + advanceSeconds }));
  }

  return { view, turns, jars, setState, done, inEach, patch, lookEverywhere, bobReturns, moveClock };
}
