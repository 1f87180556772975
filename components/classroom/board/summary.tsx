import { type Cell, cellKey } from "@/lib/cell";
import type { BoardState } from "@/lib/classroom/board-state";
import { cellsOf } from "@/lib/classroom/cells";
import { shownCode } from "@/lib/classroom/code-shown";
import type { Learner } from "@/lib/classroom/learner";
import { type Tally, tallyOf } from "@/lib/classroom/tally";
import { mechanismWords } from "../../words/mechanisms";
import { scenarioWords } from "../../words/scenarios";

type Props = { board: BoardState; names: Map<string, string>; isPresented: boolean };

/** What is printed of a lesson: what the class expected and saw, and how far each came. */
export function Summary({ board: { room, learners, now }, names, isPresented }: Props) {
  const cells = cellsOf(room);
  return (
    <section aria-hidden className="hidden text-[11pt] print:block">
      <h1 className="text-[18pt] font-semibold">{room.title || "What the class expected and saw"}</h1>
      <p className="mb-4">
        Room {shownCode(room.code)}, {new Date(room.openedAt).toDateString()}, {learners.length} learners.
        Printed at {new Date(now).toTimeString().slice(0, 5)}.
      </p>
      <Table
        heads={[
          "The thief replays…",
          "Server",
          "Expected in",
          "Expected out",
          "Let in",
          "Kept out",
          "Surprised",
        ]}
      >
        {cells.map((cell) => (
          <Row
            key={cellKey(cell.mechanism, cell.scenario)}
            cells={rowOf(cell, tallyOf(cell.mechanism, cell.scenario, learners))}
          />
        ))}
      </Table>
      {!isPresented && (
        <>
          <h2 className="mt-6 mb-2 text-[14pt] font-semibold">Everybody</h2>
          <Table heads={["Name", "Seen", "Predicted before", "Of these right"]}>
            {learners.map((learner) => (
              <Row key={learner.id} cells={personOf(learner, cells, names.get(learner.id) ?? "")} />
            ))}
          </Table>
        </>
      )}
    </section>
  );
}

const rowOf = ({ scenario }: Cell, { mechanism, saidIn, saidOut, letIn, keptOut, surprised }: Tally) => [
  scenarioWords[scenario],
  mechanismWords[mechanism].name,
  saidIn,
  saidOut,
  letIn,
  keptOut,
  surprised,
];

function personOf({ predictions, outcomes }: Learner, cells: Cell[], name: string) {
  const keys = cells.map(({ mechanism, scenario }) => cellKey(mechanism, scenario));
  const seen = keys.flatMap((key) => (outcomes[key] ? [{ said: predictions[key], saw: outcomes[key] }] : []));
  const foreseen = seen.filter(({ said }) => said);
  const right = foreseen.filter(({ said, saw }) => (said?.said === "in") === saw.accepted);
  return [name, `${seen.length} of ${keys.length}`, foreseen.length, right.length];
}

const Table = ({ heads, children }: { heads: string[]; children: React.ReactNode }) => (
  <table className="w-full border-collapse text-left">
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} className="border-b border-black py-1 pr-3 font-semibold">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

const Row = ({ cells }: { cells: (string | number)[] }) => (
  <tr>
    {cells.map((cell, at) => (
      <td key={at} className="border-b border-neutral-400 py-1 pr-3">
        {cell}
      </td>
    ))}
  </tr>
);
