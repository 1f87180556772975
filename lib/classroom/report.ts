import { cellKey } from "@/lib/cell";
import { type AccountVerdict, type Answer, openAccount } from "@/lib/lab/acts";
import type { Visit } from "@/lib/lab/visit";
import { log } from "@/lib/log";
import { Problem } from "@/lib/problem";
import { isScenario } from "@/lib/scenarios";
import { StoreUnavailable } from "@/lib/store/store";
import { see } from "./learner";
import { recentRoom } from "./recent-room";
import { changeLearner } from "./roster";

/** Opens the account, and puts what came of it on the board when the lab is a learner's in a class. */
export async function openAccountInClass(visit: Visit): Promise<Answer<AccountVerdict>> {
  const answer = await openAccount(visit);
  await report(visit, answer.body).catch(unlessLost);
  return answer;
}

/** Told each time, also when it is nothing new, so that what the board missed once it is told with the next replay. */
async function report({ backend, lab, mechanism }: Visit, verdict: AccountVerdict) {
  const { accepted, failed, scenario } = verdict;
  if (!lab.seat || !scenario || !isScenario(scenario)) return;
  const room = await recentRoom(backend, lab.seat.room);
  if (!room.mechanisms.includes(mechanism.id)) return;
  const outcome = { [cellKey(mechanism.id, scenario)]: { accepted, failed } };
  await changeLearner(backend, room, lab.seat.learner, (learner, now) =>
    learner.lab === lab.id ? see(learner, outcome, now) : learner,
  );
}

/**
 * The verdict is kept already, and stays whatever becomes of the board: a room that was closed has none, nor has one from
 * which the learner was removed; and of a store that does not answer the board learns with the next replay.
 */
function unlessLost(error: unknown) {
  if (error instanceof StoreUnavailable) log().warn({ err: error }, "an outcome did not come to the board");
  else if (!(error instanceof Problem)) throw error;
}
