import { canShow } from "@/lib/classroom/cells";
import { type LessonStep, lesson } from "@/lib/classroom/lesson";
import type { RoomState } from "@/lib/classroom/room-state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Model } from "../lab/model";

/** The step that a led class is at, once the lesson has begun. */
export const stepOf = ({ guided, step }: RoomState): LessonStep | undefined =>
  guided ? lesson[step - 1] : undefined;

/** The servers at which there is something to see in a step. */
export const serversIn = ({ mechanisms }: RoomState, { scenario }: LessonStep): MechanismId[] =>
  mechanisms.filter((mechanism) => canShow({ mechanism, scenario }));

/** What the learner has seen of one server in a step. */
export const seenIn = ({ state }: Model, { scenario }: LessonStep, id: MechanismId) =>
  state.observations.find((one) => one.mechanism === id && one.scenario === scenario);

/** Whether he has seen all that a step has to show. Of what neighbours do on their devices his lab does not know. */
export const isDone = (model: Model, room: RoomState, step: LessonStep) =>
  step.id !== "neighbour" && serversIn(room, step).every((id) => seenIn(model, step, id));
