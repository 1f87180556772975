import type { Happening } from "@/lib/stories/happening";
import { rehearsed } from "@/lib/stories/rehearsed";
import type { Chapter } from "./chapter";

/** What happened when a chapter's experiments were rehearsed, by their ids: at each of their mechanisms. */
export type Rehearsals = Record<string, Happening[][]>;

/** Lets all experiments of a chapter happen. */
export async function rehearseAll({ experiments }: Chapter): Promise<Rehearsals> {
  const entries = experiments.map(
    async (experiment) => [experiment.id, await rehearsed(experiment)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
