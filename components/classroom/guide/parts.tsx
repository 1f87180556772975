import type { MDXComponents } from "mdx/types";
import type { ComponentProps, ReactNode } from "react";
import { lesson } from "@/lib/classroom/lesson";
import { Asvs } from "../../learn/references";
import { TableOutcome } from "../../learn/table-outcome";
import { ChapterLink } from "../chapter-link";
import { Answers, OtherAnswers } from "./answers";
import { PlanTable } from "./plan-table";
import { plans } from "./plans";
import { StepCard } from "./step-card";
import { WorksheetAnswers } from "./worksheet-answers";

/** A question or a symptom, by which its paragraphs are found. */
const Subject = ({ children, ...rest }: ComponentProps<"h3">) => (
  <h3 className="mt-6 mb-1 scroll-mt-6 font-semibold text-balance" {...rest}>
    {children}
  </h3>
);

/** A list to be ticked off on paper. */
const Checklist = ({ children }: { children: ReactNode }) => (
  <div className="prose checklist">{children}</div>
);

/** What the text of the guide can set in. */
export const guideParts: MDXComponents = {
  h3: Subject,
  Checklist,
  Chapter: ChapterLink,
  Asvs,
  Verdict: TableOutcome,
  Plans: () => plans.map((plan) => <PlanTable key={plan.minutes} plan={plan} />),
  Steps: () => lesson.map(({ id }, at) => <StepCard key={id} id={id} number={at + 1} />),
  Answers,
  OtherAnswers,
  WorksheetAnswers,
};
