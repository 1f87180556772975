import { stringify } from "csv-stringify/browser/esm/sync";
import type { BoardState } from "@/lib/classroom/board-state";
import { type Result, resultsOf } from "@/lib/classroom/results";
import { Button } from "../../ui/button";
import { saveFile } from "../../ui/save-file";

/** The results as files, made here of what the board shows: they are to be had whatever the server does. */
export function Downloads({ board }: { board: BoardState }) {
  const { room, learners } = board;
  const name = `session-replay-lab-${room.code}`;
  const save = (text: string, type: string, end: string) =>
    saveFile(new Blob([text], { type }), `${name}.${end}`);
  const asCsv = () => save(csvOf(resultsOf(room, learners)), "text/csv", "csv");
  const asJson = () => {
    const { code, title, mechanisms, lifetimeSeconds, guided } = room;
    const whole = { code, title, mechanisms, lifetimeSeconds, guided, results: resultsOf(room, learners) };
    save(JSON.stringify(whole, null, 2), "application/json", "json");
  };
  return (
    <div className="flex flex-wrap gap-2.5">
      <Button onClick={asCsv}>Download CSV</Button>
      <Button onClick={asJson}>Download JSON</Button>
      <Button onClick={() => print()}>Print a summary</Button>
    </div>
  );
}

const columns: (keyof Result)[] = [
  "learner",
  "nickname",
  "joinedAt",
  "mechanism",
  "scenario",
  "predicted",
  "predictedAt",
  "verdict",
  "failed",
  "seenAt",
];

/** A spreadsheet takes a nickname that begins with = for a formula: that is escaped. */
function csvOf(results: Result[]): string {
  return stringify(results, { header: true, columns, escape_formulas: true, bom: true });
}
