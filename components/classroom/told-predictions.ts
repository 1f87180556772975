import { cellKey, type Prediction } from "@/lib/cell";
import type { RoomState } from "@/lib/classroom/room-state";
import type { TakenUp } from "@/lib/http/taken-up";
import { scenarios } from "@/lib/scenarios";
import type { Model } from "../lab/model";

/** What a learner expects of the servers that his room compares: what the board may be told. */
export function tellable({ predictions }: Model, { mechanisms }: RoomState): Record<string, Prediction> {
  const cells = mechanisms.flatMap((mechanism) => scenarios.map((scenario) => cellKey(mechanism, scenario)));
  return Object.fromEntries(
    cells.flatMap((cell) => {
      const said = predictions[cell];
      return said ? [[cell, said]] : [];
    }),
  );
}

/** A lab's model with what the board knows that he has said, should this browser have lost it. */
export function recalled(model: Model, { predictions }: TakenUp): Model {
  const said = Object.entries(predictions).map(([cell, { said }]) => [cell, said] as const);
  return { ...model, predictions: { ...Object.fromEntries(said), ...model.predictions } };
}
