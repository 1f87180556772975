import { cellKey } from "@/lib/cell";
import { type AccountVerdict, type Answer, openAccount } from "@/lib/lab/acts";
import type { Visit } from "@/lib/lab/visit";
import { Problem } from "@/lib/problem";
import { isScenario } from "@/lib/scenarios";
import { see } from "./learner";
import { recentRoom } from "./recent-room";
import { changeLearner } from "./roster";

/** Opens the account, and puts what came of it on the board when the lab is a learner's in a class. */
export async function openAccountInClass(visit: Visit): Promise<Answer<AccountVerdict>> {
  const answer = await openAccount(visit);
  await report(visit, answer.body).catch(unlessGone);
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

/** A room that was closed, or that its teacher has removed the learner from, has no board for it. */
function unlessGone(error: unknown) {
  if (!(error instanceof Problem)) throw error;
}
