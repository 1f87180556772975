import type { MechanismId } from "@/lib/mechanisms";
import type { Stage } from "@/lib/stories/stage";
import type { Actions } from "../lab/actions";
import { columnOf } from "../lab/model";
import type { View } from "../lab/view";

const asInANewLab = { lifetimeSeconds: 30, absoluteSeconds: null, refreshEachRequest: false };

/** Plays stories with the page's own actions: every act is real requests to the copies of the site. */
export function pageStage({ view, actions }: { view: View; actions: Actions }, ids: MechanismId[]): Stage {
  const each = async (act: (id: MechanismId) => Promise<unknown>) => {
    for (const id of ids) await act(id);
  };

  /** Undoes what an earlier story left behind at a site. */
  async function restore(id: MechanismId) {
    const { inside } = columnOf(view.model, id);
    if (!inside) return;
    if (inside.storeAway) await actions.operate(id, "put-store-back");
    if (inside.failsOpen) await actions.operate(id, "fail-closed");
    if (inside.lifetimeSeconds !== view.model.state.lifetimeSeconds) await actions.operate(id, "restart-app");
  }

  return {
    async limit(limits) {
      await actions.setLimits({ ...asInANewLab, ...limits });
      await each(restore);
    },
    signIn: () => actions.signIn(ids),
    visit: () => each(actions.visit),
    logOut: (everywhere) => actions.logOut(ids, everywhere),
    capture: () => actions.capture(ids),
    edit: (edit) => actions.edit(ids, edit),
    forge: () =>
      each(async (id) => {
        await actions.leak(id);
        await actions.forge(id);
      }),
    replay: () => actions.replay(ids),
    bobReturns: () => each(actions.visitAsBob),
    operate: (act) => each((id) => actions.operate(id, act)),
    wait: (seconds) => actions.advance(seconds),
  };
}
