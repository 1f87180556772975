import { usePathname } from "next/navigation";
import type { CSSProperties } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { chapterPath, chapterTitles } from "../words/chapters";
import { gatesOf } from "../words/mechanisms";
import { whyOf } from "../words/why";
import type { Seen } from "./model";

/** The trace of a verdict in words, for whoever opens it, and the chapter that explains it. */
export function Why({ mechanism, visit }: { mechanism: MechanismId; visit: Pick<Seen, "verdict" | "turn"> }) {
  const { count, steps, conclusion, chapter } = whyOf(mechanism, visit.verdict);
  const isHere = usePathname() === chapterPath(chapter);
  const title = chapterTitles.find(({ slug }) => slug === chapter)?.title;
  return (
    <details
      style={{ "--turn": gatesOf(mechanism).length } as CSSProperties}
      className="reveal mt-2 text-[13px]/[1.5] text-soft"
    >
      <summary className="w-fit select-none hover:text-ink">Why?</summary>
      {/* What it says now waits until the request has walked through the gates. */}
      <div key={visit.turn} className="reveal mt-1.5 grid gap-2">
        <p>{count}</p>
        <ol className="grid gap-1.5">
          {steps.map(({ name, asks, answer, decided }, at) => (
            <li
              key={name}
              className={`border-l-2 pl-2.5 [overflow-wrap:anywhere] ${decided ? "border-in text-ink" : "border-line"}`}
            >
              {at + 1}. <strong className="font-semibold text-ink">{name}:</strong> {asks} {answer}
              {decided && <strong className="font-semibold"> This one decided.</strong>}
            </li>
          ))}
        </ol>
        {conclusion && <p>{conclusion}</p>}
        {!isHere && (
          <p>
            Chapter:{" "}
            <a
              href={chapterPath(chapter)}
              className="text-ink underline decoration-edge underline-offset-2 hover:decoration-ink"
            >
              {title}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
