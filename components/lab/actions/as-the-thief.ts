import { anatomy } from "@/lib/anatomy";
import type { EditId } from "@/lib/anatomy/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { replayAnnouncement } from "../../words/verdicts";
import * as api from "../api";
import { columnOf } from "../model";
import type { Scene } from "./scene";

/** What the thief does. */
export function asTheThief(scene: Scene) {
  const { view, turns, jars, setState, done, inEach, moveClock } = scene;

  /** Sends what the attackers' jars hold; returns what a screen reader is told of it. */
  async function replayIn(ids: MechanismId[]): Promise<string> {
    const verdicts = await Promise.all(
      ids.map(async (id) => {
        const replay = await jars.open("attacker", id);
        jars.setColumn(id, (column) => ({ ...column, replay }));
        return replayAnnouncement(id, replay.verdict);
      }),
    );
    setState(await api.readLab(view.model.state.lab));
    await jars.lookInside(ids);
    return verdicts.join(" ");
  }

  return {
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

    /** Puts into the attacker's jar what he can make for admin with the server's key. */
    forge: (id: MechanismId) =>
      inEach([id], "forge", "The attacker has made a cookie for admin.", async () => {
        const { cookie } = await api.forge(view.model.state.lab, id);
        await jars.plant(id, cookie, { forged: true });
      }),

    replay: (ids: MechanismId[]) =>
      turns.take(async () => {
        done("replay", await replayIn(ids));
      }),

    /** Replays again and again, each time before the lifetime is over, wherever the thief is still let in. */
    keepReplaying: (ids: MechanismId[]) =>
      turns.take(async () => {
        const step = Math.floor((2 / 3) * view.model.state.lifetimeSeconds);
        const isIn = (id: MechanismId) => columnOf(view.model, id).replay?.verdict.accepted;
        const said = [await replayIn(ids)];
        for (let times = 0; times < 4 && ids.some(isIn); times++) {
          const inside = ids.filter(isIn);
          await moveClock(step, inside);
          said.push(await replayIn(inside));
        }
        done("keep-replaying", said.at(-1) ?? "");
      }),
  };
}
