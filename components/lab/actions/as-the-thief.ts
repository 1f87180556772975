import { anatomy } from "@/lib/anatomy";
import type { EditId } from "@/lib/anatomy/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { replayAnnouncement } from "../../words/verdicts";
import * as api from "../api";
import { columnOf } from "../model";
import { allDone } from "./all-done";
import type { Scene } from "./scene";

/** What the thief does. */
export function asTheThief(scene: Scene) {
  const { view, turns, jars, setState, done, inEach, moveClock } = scene;

  /** Sends what the attackers' jars hold. `told` when all verdicts are there, which nothing else should keep waiting. */
  async function replayIn(ids: MechanismId[], told?: () => void) {
    await allDone(ids.map(replayAt));
    told?.();
    await Promise.all([api.readLab(view.model.state.lab).then(setState), jars.lookInside(ids)]);
  }

  /** Where it fails, what was seen there before is not of this replay. */
  async function replayAt(id: MechanismId) {
    try {
      await jars.visit("attacker", id, "replay");
    } catch (error) {
      jars.markEarlier([id]);
      throw error;
    }
  }

  const replayOf = (id: MechanismId) => columnOf(view.model, id).replay;

  /** What a screen reader is told of the last replays. */
  const toldOf = (ids: MechanismId[]) =>
    ids
      .map((id) => ({ id, replay: replayOf(id) }))
      .map(({ id, replay }) => replay && replayAnnouncement(id, replay.verdict))
      .join(" ");

  return {
    /** Reads Alice's cookie as it goes over the wire and puts it into the attacker's jar. */
    capture: (ids: MechanismId[]) =>
      inEach(ids, "capture", "The attacker has a copy of her cookie.", async (id) => {
        const cookie = await jars.look("alice", id);
        const { until, refusedAt } = jars.jar("alice", id);
        if (cookie === null) return;
        await jars.plant(id, cookie, { until, refusedAt });
        view.note(id, { what: "capture" });
      }),

    /** Takes whatever is in the attackers' jars out of them, also a session of Mallory's own. */
    emptyAttacker: (ids: MechanismId[]) =>
      turns.take(async () => {
        await Promise.all(ids.map((id) => jars.empty("attacker", id)));
      }),

    /** Changes the stolen cookie as somebody does who has no key; in the first of the ways that its format offers. */
    edit: (ids: MechanismId[], edit?: EditId) =>
      inEach(ids, "edit", "The cookie is edited.", async (id) => {
        const { cookie, until, refusedAt } = jars.jar("attacker", id);
        if (cookie === null) return;
        const { edits } = anatomy[id];
        const made = edit === undefined ? edits[0] : edits.find((one) => one.id === edit);
        if (!made) throw new Error(`a cookie of ${id} has no edit "${edit}"`);
        const edited = made.of(cookie);
        await jars.plant(id, edited, { until, refusedAt, editedFrom: cookie });
        view.note(id, { what: "edit", edit: made.id, from: cookie, cookie: edited });
      }),

    /** Puts into the attacker's jar what he can make for admin with the server's key. */
    forge: (id: MechanismId) =>
      inEach([id], "forge", "The attacker has made a cookie for admin.", async () => {
        const { cookie } = await api.forge(view.model.state.lab, id);
        await jars.plant(id, cookie, { forged: true });
      }),

    replay: (ids: MechanismId[]) =>
      turns.take(async () => {
        await replayIn(ids, () => done("replay", toldOf(ids)));
      }),

    /** Replays again and again, each time before the lifetime is over, wherever the thief is still let in. */
    keepReplaying: (ids: MechanismId[]) =>
      turns.take(async () => {
        const step = Math.floor((2 / 3) * view.model.state.lifetimeSeconds);
        const isIn = (id: MechanismId) => replayOf(id)?.verdict.accepted;
        await replayIn(ids);
        for (let times = 0; times < 4 && ids.some(isIn); times++) {
          const givenUp = ids.filter((id) => !isIn(id));
          await moveClock(step, givenUp);
          await replayIn(ids.filter(isIn));
        }
        done("keep-replaying", toldOf(ids));
      }),
  };
}
