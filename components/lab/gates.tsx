import { type CSSProperties, memo } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import type { Step } from "@/lib/verdict";
import { type Gate, gatesOf } from "../words/mechanisms";
import { costWords } from "../words/verdicts";
import type { Seen } from "./model";
import { Section } from "./section";

/** How a gate looks: what came of it, its sign, and what the server saw there. */
type Look = { state: "held" | "failed" | "open" | "waiting" | "unreached"; sign: string; saw: string };

/** A request on its way through the gates. */
export type Passage = Pick<Seen, "from" | "verdict" | "turn">;

const senders = { alice: "Alice’s request", bob: "Bob’s request", attacker: "attacker’s request" };

/** The checks of a server as gates that a request walks through; one that is never asked is a gap. */
export const Gates = memo(function Gates({ mechanism, last }: { mechanism: MechanismId; last?: Passage }) {
  const gates = gatesOf(mechanism, limitAt(last));
  const looks = gates.map((gate, turn) => lookOf(gate, stepAt(turn, gates, last), last));
  const failed = looks.findIndex(({ state }) => state === "failed");
  return (
    <Section
      title="What the server checks"
      note={last ? senders[last.from] : "no request yet"}
      part="gates"
      tinted
    >
      <ol key={last?.turn ?? 0} className="grid auto-cols-fr grid-flow-col items-start">
        {gates.map((gate, turn) => {
          const look = looks[turn] as Look;
          const passed = last !== undefined && (failed === -1 || turn <= failed);
          const line = passed ? (look.state === "open" ? unchecked(last) : "bg-out") : "bg-line";
          return (
            <GateItem
              key={gate.name}
              name={gate.name}
              {...{ turn, look, passed, line }}
              box={boxes[look.state]}
            />
          );
        })}
        <Door turn={gates.length} last={last} />
      </ol>
      <p className="mt-auto pt-2 text-[11.5px] text-soft tabular-nums">
        {last ? `It cost ${costWords(last.verdict)}.` : "What a check costs will stand here."}
      </p>
    </Section>
  );
});

/** Where in its checks the server came to a limit that counts from the sign-in: it asks for the time once more there. */
function limitAt(last?: Passage): number {
  const trace = last?.verdict.trace ?? [];
  const first = trace.findIndex(({ question }) => question === "in-time");
  return trace.findIndex(({ question }, at) => question === "in-time" && at > first);
}

/** The check that was made at a gate: where two gates ask the same, the first check is the first gate's. */
function stepAt(turn: number, gates: Gate[], last?: Passage): Step | undefined {
  const { question } = gates[turn] as Gate;
  const steps = last?.verdict.trace.filter((step) => step.question === question) ?? [];
  const isLast = gates.findLastIndex((gate) => gate.question === question) === turn;
  return isLast ? steps.at(-1) : steps[0];
}

function lookOf(gate: Gate & { asked: boolean }, step: Step | undefined, last?: Passage): Look {
  if (!gate.asked) return { state: "open", sign: "–", saw: "never asked" };
  if (!last) return { state: "waiting", sign: "?", saw: "" };
  if (!step) return { state: "unreached", sign: "–", saw: "stopped before" };
  if (step.held && step.unanswered) return { state: "open", sign: "!", saw: step.saw };
  return step.held
    ? { state: "held", sign: "✓", saw: step.saw }
    : { state: "failed", sign: "✕", saw: step.saw };
}

/** The way past a gate that nobody keeps is a danger only when a thief takes it. */
const unchecked = (last?: Passage) => (last?.from === "attacker" ? "bg-in" : "bg-edge");

const boxes: Record<Look["state"], string> = {
  held: "border-out bg-card text-out",
  failed: "border-in bg-in-bg text-in",
  open: "border-dashed border-edge bg-wash text-soft",
  waiting: "border-line bg-card text-soft",
  unreached: "border-line bg-card text-soft",
};

function Door({ turn, last }: { turn: number; last?: Passage }) {
  const { accepted, user } = last?.verdict ?? {};
  const state = last ? (accepted ? "held" : "failed") : "waiting";
  const look: Look = {
    state,
    sign: accepted ? "→" : last ? "■" : "",
    saw: last ? (accepted ? `opened as ${user}` : "shut") : "",
  };
  const thief = last?.from === "attacker";
  const box = !last
    ? boxes.waiting
    : !thief
      ? "border-ink bg-ink text-paper"
      : accepted
        ? "border-in bg-in text-paper"
        : "border-out bg-out text-paper";
  const line = accepted ? (thief ? "bg-in" : "bg-edge") : "bg-line";
  return <GateItem name="Account" {...{ turn, look, line, box }} passed={accepted ?? false} />;
}

type ItemProps = { name: string; turn: number; look: Look; passed: boolean; line: string; box: string };

function GateItem({ name, turn, look: { state, sign, saw }, passed, line, box }: ItemProps) {
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
        className={`relative z-1 grid size-8 place-items-center rounded-[10px] border-2 text-sm font-bold ${box} ${passed || state === "failed" ? "walk" : ""}`}
      >
        {sign}
      </span>
      <span className={`mt-1.5 text-xs ${state === "open" || state === "unreached" ? "text-soft" : ""}`}>
        {name}
      </span>
      <span className={`text-[11.5px]/[1.35] text-balance text-soft ${state === "open" ? "" : "reveal"}`}>
        {saw}
      </span>
    </li>
  );
}
