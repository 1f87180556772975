import type { EditId } from "@/lib/anatomy/anatomy";
import type { OperatorAct } from "@/lib/lab/operator";
import type { Act, Limits } from "./story";

/** Where a story is played: the page with its real requests, or a process that rehearses it. */
export interface Stage {
  /** Tells the sites their limits; what is not named is as in a new lab. */
  limit(limits: Limits): Promise<unknown>;
  signIn(): Promise<unknown>;
  visit(): Promise<unknown>;
  logOut(everywhere: boolean): Promise<unknown>;
  capture(): Promise<unknown>;
  edit(edit: EditId): Promise<unknown>;
  forge(): Promise<unknown>;
  replay(): Promise<unknown>;
  bobReturns(): Promise<unknown>;
  operate(act: OperatorAct): Promise<unknown>;
  wait(seconds: number): Promise<unknown>;
}

/** Lets one act happen on a stage. */
export function perform(stage: Stage, act: Act): Promise<unknown> {
  if (typeof act === "string") return byName[act](stage);
  if ("wait" in act) return stage.wait(act.wait);
  return "edit" in act ? stage.edit(act.edit) : stage.operate(act.operate);
}

const byName: Record<Exclude<Act, object>, (stage: Stage) => Promise<unknown>> = {
  "sign-in": (stage) => stage.signIn(),
  visit: (stage) => stage.visit(),
  "log-out": (stage) => stage.logOut(false),
  "log-out-everywhere": (stage) => stage.logOut(true),
  capture: (stage) => stage.capture(),
  forge: (stage) => stage.forge(),
  replay: (stage) => stage.replay(),
  "bob-returns": (stage) => stage.bobReturns(),
};
