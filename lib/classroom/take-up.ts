import { cellKey } from "@/lib/cell";
import { type Backend, changeLab, type Lab } from "@/lib/lab/lab";
import { type LabState, stateOf } from "@/lib/lab/state";
import { Problem } from "@/lib/problem";
import { type Learner, see } from "./learner";
import type { Room } from "./room";
import { changeLearner, giveLab } from "./roster";
import { present } from "./seat";

/**
 * Brings a learner's lab to where his room is: its clock as far on as the teacher has moved everybody's, and on the board
 * all that it has seen, should some of it have been lost on the way there. A lab that is no more is replaced. `enter` is
 * what else is to become of his lab.
 * @throws {Problem} 404 when the learner is not in the room, 403 when he has left
 */
export async function takeUp(
  on: Backend,
  room: Room,
  id: string,
  enter: (lab: Lab) => Lab = (lab) => lab,
): Promise<{ learner: Learner; lab: Lab; state: LabState }> {
  const { lab: known } = await changeLearner(on, room, id, present);
  const come = (lab: Lab) => enter(follow(lab, room));
  const { lab, state } = await bring(on, known, come).catch(async (error) => {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    return bring(on, (await giveLab(on, room, id, known)).lab, come);
  });
  const learner = await changeLearner(on, room, id, (learner, now) => {
    present(learner);
    return learner.lab === lab.id ? see(learner, outcomesIn(state, room), now) : learner;
  });
  return { learner, lab, state };
}

/** @throws {Problem} 404 when the lab is no more, or one of its sites, which comes to the same */
async function bring(
  on: Backend,
  id: string,
  come: (lab: Lab) => Lab,
): Promise<{ lab: Lab; state: LabState }> {
  const lab = await changeLab(on, id, come);
  return { lab, state: await stateOf(on, lab) };
}

/** However often it is asked to, a lab follows each leap once. */
function follow(lab: Lab, { clockSeconds }: Room): Lab {
  const { seat, offsetSeconds } = lab;
  if (!seat || seat.followedSeconds >= clockSeconds) return lab;
  const leap = clockSeconds - seat.followedSeconds;
  return { ...lab, offsetSeconds: offsetSeconds + leap, seat: { ...seat, followedSeconds: clockSeconds } };
}

const outcomesIn = ({ observations }: LabState, { mechanisms }: Room) =>
  Object.fromEntries(
    observations
      .filter(({ mechanism }) => mechanisms.includes(mechanism))
      .map(({ mechanism, scenario, accepted, failed }) => [
        cellKey(mechanism, scenario),
        { accepted, failed },
      ]),
  );
