import type { MechanismId } from "@/lib/mechanisms";
import { mechanismWords } from "../words/mechanisms";
import { columnOf, type Model, type Replay } from "./model";

/** On a narrow screen: all verdicts at once, and the way to each column. */
export function Strip({ ids, model }: { ids: MechanismId[]; model: Model }) {
  return (
    <nav
      aria-label="Columns"
      className="sticky top-0 z-10 -mx-4 mb-3 grid auto-cols-fr grid-flow-col gap-2 border-b border-line bg-paper px-4 py-2 lg:hidden"
    >
      {ids.map((id) => {
        const { replay } = columnOf(model, id);
        return (
          <a
            key={id}
            href={`#column-${id}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(`column-${id}`)?.scrollIntoView({ inline: "start", block: "nearest" });
            }}
            className={`rounded-[10px] border px-1 py-1.5 text-center text-xs/[1.35] ${colours(replay)}`}
          >
            <span className="block font-medium">{mechanismWords[id].short}</span>
            <span className="block font-semibold">{short(replay)}</span>
          </a>
        );
      })}
    </nav>
  );
}

function colours(replay?: Replay): string {
  if (!replay || replay.earlier) return "border-line bg-card text-soft";
  return replay.verdict.accepted
    ? "border-transparent bg-in-bg text-in"
    : "border-transparent bg-out-bg text-out";
}

function short(replay?: Replay): string {
  if (!replay) return "no replay yet";
  return replay.verdict.accepted ? "→ let in" : "■ kept out";
}
