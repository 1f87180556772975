import { cellKey } from "@/lib/cell";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";
import type { Question } from "@/lib/verdict";
import type { Learner } from "./learner";

/** What a class expected of one mechanism in one scenario, and what came out: numbers of learners. */
export type Tally = {
  mechanism: MechanismId;
  saidIn: number;
  saidOut: number;
  /** Who has said nothing. */
  silent: number;
  letIn: number;
  keptOut: number;
  /** At which question those were kept out who were, as most saw it. */
  failed?: Question;
  /** Who expected the other of what he then saw. */
  surprised: number;
};

export function tallyOf(mechanism: MechanismId, scenario: Scenario, learners: Learner[]): Tally {
  const key = cellKey(mechanism, scenario);
  const all = learners.map(({ predictions, outcomes }) => ({
    said: predictions[key]?.said,
    saw: outcomes[key],
  }));
  const count = (holds: (one: (typeof all)[number]) => unknown) => all.filter(holds).length;
  return {
    mechanism,
    saidIn: count(({ said }) => said === "in"),
    saidOut: count(({ said }) => said === "out"),
    silent: count(({ said }) => said === undefined),
    letIn: count(({ saw }) => saw?.accepted),
    keptOut: count(({ saw }) => saw && !saw.accepted),
    failed: most(all.flatMap(({ saw }) => saw?.failed ?? [])),
    surprised: count(({ said, saw }) => said && saw && (said === "in") !== saw.accepted),
  };
}

const most = <One>(all: One[]): One | undefined => {
  const times = (one: One) => all.filter((other) => other === one).length;
  return [...new Set(all)].sort((one, other) => times(other) - times(one))[0];
};
