import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import type { Chapter } from "./chapter";
import { CookieParts } from "./cookie-parts";
import { Experiment } from "./experiment";
import { Framework } from "./framework";
import { Decoding, Headers, Issued } from "./issued";
import { Note } from "./note";
import { Asvs, Wstg } from "./references";
import type { Rehearsals } from "./rehearsals";
import { Specimen } from "./specimen";
import { TableOutcome } from "./table-outcome";

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
