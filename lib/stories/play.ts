import type { EditId } from "@/lib/anatomy/anatomy";
import type { OperatorAct } from "@/lib/lab/operator";
import type { Act, SiteLimits, Story } from "./story";

/**
 * Where a story is played: the page with its real requests, or a process that rehearses it. Each member lets its act happen
 * at all of the story's sites. Bob comes back by himself after whatever may have cost him his session.
 * @throws when an act could not happen at every site
 */
export interface Stage {
  /** Sets every limit, those that are not named as in a new lab, and undoes what earlier stories have left behind. */
  prepare(limits: SiteLimits): Promise<void>;
  signIn(): Promise<void>;
  logOut(): Promise<void>;
  capture(): Promise<void>;
  replay(): Promise<void>;
  edit(edit: EditId): Promise<void>;
  operate(act: OperatorAct): Promise<void>;
  setLifetime(seconds: number): Promise<void>;
  wait(seconds: number): Promise<void>;
}

/** Lets a story happen. */
export async function play({ limits = {}, acts }: Pick<Story, "limits" | "acts">, stage: Stage) {
  await stage.prepare(limits);
  await playActs(acts, stage);
}

/** Lets acts happen one after the other, with `between` after each. */
export async function playActs(
  acts: readonly Act[],
  stage: Stage,
  between: () => Promise<unknown> = async () => {},
) {
  for (const act of acts) {
    await perform(stage, act);
    await between();
  }
}

function perform(stage: Stage, act: Act): Promise<void> {
  if (typeof act === "string") return byName[act](stage);
  if ("wait" in act) return stage.wait(act.wait);
  if ("setLifetime" in act) return stage.setLifetime(act.setLifetime);
  return "edit" in act ? stage.edit(act.edit) : stage.operate(act.operate);
}

const byName: Record<Exclude<Act, object>, (stage: Stage) => Promise<void>> = {
  "sign-in": (stage) => stage.signIn(),
  "log-out": (stage) => stage.logOut(),
  capture: (stage) => stage.capture(),
  replay: (stage) => stage.replay(),
};
