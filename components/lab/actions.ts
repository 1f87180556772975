import { asAlice } from "./actions/as-alice";
import { asTheOperator } from "./actions/as-the-operator";
import { asTheThief } from "./actions/as-the-thief";
import { inTheLab } from "./actions/in-the-lab";
import { sceneOf } from "./actions/scene";
import type { View } from "./view";

export type Actions = ReturnType<typeof actionsOn>;

/** All that a learner can do in the lab. Each sends real requests and shows what came of them. */
export function actionsOn(view: View) {
  const scene = sceneOf(view);
  return { ...inTheLab(scene), ...asAlice(scene), ...asTheThief(scene), ...asTheOperator(scene) };
}
