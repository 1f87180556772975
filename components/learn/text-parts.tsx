import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import type { Scenario } from "@/lib/scenarios";
import { mechanismWords } from "../words/mechanisms";
import { outcomeWords } from "../words/outcomes";
import type { Chapter } from "./chapter";
import { CookieParts } from "./cookie-parts";
import { Experiment } from "./experiment";
import { Framework } from "./framework";
import { Decoding, Headers, Issued } from "./issued";
import { Note } from "./note";
import { Asvs, Wstg } from "./references";
import type { Rehearsals } from "./rehearsals";
import { Specimen } from "./specimen";

/** What the text of a chapter can set in, made of the chapter's own data. */
export function textParts(chapter: Chapter, rehearsals: Rehearsals): MDXComponents {
  const plan = (id: string) => {
    const plan = chapter.experiments.find((experiment) => experiment.id === id);
    if (!plan) throw new Error(`the chapter ${chapter.slug} has no experiment "${id}"`);
    return plan;
  };
  return {
    Note,
    CookieParts,
    Framework,
    Issued,
    Decoding,
    Headers,
    Asvs,
    Wstg,
    Try: ({ id, children }: { id: string; children?: ReactNode }) => (
      <Experiment chapter={chapter.slug} plan={plan(id)} rehearsed={rehearsals[id] ?? []}>
        {children}
      </Experiment>
    ),
    Specimen: () => <Specimen plan={chapter.specimen} />,
    Verdict: TableOutcome,
  };
}

/** What the truth table says of a mechanism in a scenario, which tests execute. */
function TableOutcome({ of, when }: { of: MechanismId; when: Scenario }) {
  const outcome = truthTable[of][when];
  const isIn = outcome !== "never" && "in" in outcome;
  return (
    <strong
      title={mechanismWords[of].name}
      className={`rounded px-1.5 py-px text-[.88em] font-semibold whitespace-nowrap ${isIn ? "bg-in-bg text-in" : "bg-out-bg text-out"}`}
    >
      {outcomeWords(outcome)}
    </strong>
  );
}
