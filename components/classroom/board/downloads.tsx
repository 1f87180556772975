import type { BoardState } from "@/lib/classroom/board";
import { type Result, resultsOf } from "@/lib/classroom/results";
import { Button } from "../../ui/button";
import { saveText } from "../../ui/save-text";

/** The results as files, made of what the board shows, so that they are to be had whatever the server does. */
export function Downloads({ board }: { board: BoardState }) {
  const { room, learners } = board;
  const name = `session-replay-lab-${room.code}`;
  const asCsv = async () => saveText(await csvOf(resultsOf(room, learners)), "text/csv", `${name}.csv`);
  const asJson = () => {
    const { code, title, mechanisms, lifetimeSeconds, guided } = room;
    const whole = { code, title, mechanisms, lifetimeSeconds, guided, results: resultsOf(room, learners) };
    saveText(JSON.stringify(whole, null, 2), "application/json", `${name}.json`);
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
async function csvOf(results: Result[]): Promise<string> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  return stringify(results, { header: true, columns, escape_formulas: true, bom: true });
}
