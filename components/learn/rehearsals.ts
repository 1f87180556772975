import { rehearse } from "@/lib/stories/rehearse";
import type { Chapter } from "./chapter";
import type { Rehearsals } from "./parts";

/** Lets all experiments of a chapter happen. */
export async function rehearseAll({ experiments }: Chapter): Promise<Rehearsals> {
  const entries = experiments.map(async (experiment) => [experiment.id, await rehearse(experiment)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
