import { asInANewLab } from "@/lib/lab/settings";
import type { MechanismId } from "@/lib/mechanisms";
import type { Stage } from "@/lib/stories/play";
import type { Actions } from "./actions";
import { columnOf } from "./model";
import type { View } from "./view";

/** Something that a story needs did not happen. The view tells what went wrong. */
export class NotDone extends Error {}

type Options = {
  /** The time that the requests themselves took counts as waited, so that a story keeps to its times. It is never early. */
  realTimeCounts: boolean;
};

/** Plays stories with the page's own actions: every act is real requests to the copies of the site. */
export function pageStage(
  { view, actions }: { view: View; actions: Actions },
  ids: MechanismId[],
  { realTimeCounts }: Options,
): Stage {
  /** Waits for a turn to have been taken. @throws {NotDone} */
  async function done(turn: Promise<boolean>) {
    if (!(await turn)) throw new NotDone();
  }

  async function each(act: (id: MechanismId) => Promise<boolean>) {
    for (const id of ids) await done(act(id));
  }

  /** Undoes what was done to a site before. */
  async function restore(id: MechanismId) {
    const { inside } = columnOf(view.model, id);
    if (!inside) return;
    if (inside.storeAway) await done(actions.operate(id, "put-store-back"));
    if (inside.failsOpen) await done(actions.operate(id, "fail-closed"));
    if (inside.lifetimeSeconds !== view.model.state.lifetimeSeconds)
      await done(actions.operate(id, "restart-app"));
  }

  /** When Alice was signed in, as this page counts, whatever the device's clock is set to; how long after that the story is to have come, and what was waited. */
  let [began, due, waited] = [performance.now(), 0, 0];

  return {
    async prepare(limits) {
      await done(actions.emptyAttacker(ids));
      await done(actions.setLimits({ ...asInANewLab, ...limits }));
      for (const id of ids) await restore(id);
    },
    async signIn() {
      await done(actions.signIn(ids));
      [began, due, waited] = [performance.now(), 0, 0];
    },
    logOut: () => done(actions.logOut(ids)),
    capture: () => done(actions.capture(ids)),
    replay: () => done(actions.replay(ids)),
    edit: (edit) => done(actions.edit(ids, edit)),
    operate: (act) => each((id) => actions.operate(id, act)),
    setLifetime: (seconds) => done(actions.setLifetime(seconds)),

    async wait(seconds) {
      due += seconds;
      const passed = realTimeCounts ? (performance.now() - began) / 1000 : 0;
      const left = Math.max(0, Math.ceil(due - waited - passed));
      await done(actions.advance(left));
      waited += left;
    },
  };
}
