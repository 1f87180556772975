import type { CSSProperties } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import type { Step } from "@/lib/verdict";
import { type Gate, gatesOf } from "../words";
import type { Seen } from "./model";
import { Section } from "./section";

type Look = { state: "held" | "failed" | "open" | "waiting" | "unreached"; sign: string; saw: string };

const senders = { alice: "Alice’s request", bob: "Bob’s request", attacker: "the attacker’s request" };

/** The checks of a server as gates that a request walks through; one that is never asked is a gap. */
export function Gates({ mechanism, last }: { mechanism: MechanismId; last?: Seen }) {
  const gates = gatesOf(mechanism);
  const accepted = last?.verdict.accepted;
  return (
    <Section title="What the server checks" note={last ? senders[last.from] : "no request yet"} tinted>
      <ol key={last?.turn ?? 0} className="grid auto-cols-fr grid-flow-col items-start">
        {gates.map((gate, turn) => (
          <GateItem
            key={gate.question}
            name={gate.name}
            turn={turn}
            {...lookOf(gate, last)}
            passed={passed(gates, turn, last)}
          />
        ))}
        <GateItem name="Account" turn={gates.length} passed={accepted ?? false} {...doorLook(last)} door />
      </ol>
    </Section>
  );
}

const stepOf = (gate: Gate, last?: Seen): Step | undefined =>
  last?.verdict.trace.findLast(({ question }) => question === gate.question);

function lookOf(gate: Gate & { asked: boolean }, last?: Seen): Look {
  if (!gate.asked) return { state: "open", sign: "–", saw: "not asked" };
  if (!last) return { state: "waiting", sign: "?", saw: "" };
  const step = stepOf(gate, last);
  if (!step) return { state: "unreached", sign: "–", saw: "not reached" };
  return step.held
    ? { state: "held", sign: "✓", saw: step.saw }
    : { state: "failed", sign: "✕", saw: step.saw };
}

function doorLook(last?: Seen): Look {
  if (!last) return { state: "waiting", sign: "", saw: "" };
  return last.verdict.accepted
    ? { state: "failed", sign: "→", saw: `opened as ${last.verdict.user}` }
    : { state: "held", sign: "■", saw: "shut" };
}

/** Whether the request came as far as the gate at `turn`. */
function passed(gates: Gate[], turn: number, last?: Seen): boolean {
  if (!last) return false;
  const failed = gates.findIndex(({ question }) => question === last.verdict.failed);
  return failed === -1 || turn <= failed;
}

const boxes: Record<Look["state"], string> = {
  held: "border-out text-out bg-card",
  failed: "border-in text-in bg-in-bg",
  open: "border-dashed border-edge text-soft bg-wash",
  waiting: "border-line text-soft bg-card",
  unreached: "border-line text-soft bg-card",
};

const doors: Partial<Record<Look["state"], string>> = {
  failed: "border-in bg-in text-paper",
  held: "border-out bg-out text-paper",
};

type ItemProps = Look & { name: string; turn: number; passed: boolean; door?: boolean };

function GateItem({ name, turn, state, sign, saw, passed, door = false }: ItemProps) {
  const line = passed ? (state === "open" || (door && state === "failed") ? "bg-in" : "bg-out") : "bg-line";
  return (
    <li
      style={{ "--turn": turn } as CSSProperties}
      className="relative flex flex-col items-center px-0.5 text-center"
    >
      {turn > 0 && (
        <span
          aria-hidden
          className={`absolute top-[15px] right-1/2 h-0.5 w-full ${line} ${passed ? "walk-line" : ""}`}
        />
      )}
      <span
        aria-hidden
        className={`relative grid size-8 place-items-center rounded-[10px] border-2 text-sm font-bold ${(door && doors[state]) || boxes[state]} ${passed || door ? "walk" : ""}`}
      >
        {sign}
      </span>
      <span className={`mt-1.5 text-xs ${state === "open" || state === "unreached" ? "text-soft" : ""}`}>
        {name}
      </span>
      <span className="text-[11.5px]/[1.35] text-balance text-soft">{saw}</span>
    </li>
  );
}
