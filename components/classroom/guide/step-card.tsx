import { Fragment, type ReactNode } from "react";
import type { LessonStepId } from "@/lib/classroom/lesson";
import { lessonWords } from "../../words/lesson";
import { ChapterLink } from "../chapter-link";
import { ExpectedTable } from "./expected-table";
import { guideSteps } from "./steps";

/** A step of the lesson as a teacher leads through it, from what he says to what the class should take from it. */
export function StepCard({ id, number }: { id: LessonStepId; number: number }) {
  const { title, asks, does } = lessonWords[id];
  const { says, shows, thenAsks, point, chapters } = guideSteps[id];
  return (
    <section
      aria-labelledby={id}
      className="wide mt-7 print:mt-4 break-inside-avoid border-t border-line pt-5 print:pt-3"
    >
      <h3 id={id} className="scroll-mt-6 text-[19px]/[1.35] font-semibold tracking-[-.01em]">
        <span className="font-mono text-[15px] text-soft print:mt-0.5 print:text-[9.5pt]">{number} </span>
        {title}
      </h3>
      <dl className="mt-3 grid gap-x-6 sm:grid-cols-[7rem_minmax(0,1fr)]">
        <Row name="Say">
          <p className="border-l-3 border-ink pl-4 text-[19px]/[1.55] print:text-[12.5pt]">{says}</p>
        </Row>
        <Row name="Ask">
          <p>{asks}</p>
        </Row>
        <Row name="They do">
          <p>{does}</p>
        </Row>
        <Row name="They will see">
          {shows.map((scenario) => (
            <ExpectedTable key={scenario} scenario={scenario} />
          ))}
        </Row>
        <Row name="Then ask">
          <p>{thenAsks}</p>
        </Row>
        <Row name="The point">
          <p>{point}</p>
          <p className="mt-1.5 text-[15px] text-soft print:mt-0.5 print:text-[9.5pt]">
            More:{" "}
            {chapters.map((slug, at) => (
              <Fragment key={slug}>
                {at > 0 && "; "}
                <ChapterLink to={slug} />
              </Fragment>
            ))}
          </p>
        </Row>
      </dl>
    </section>
  );
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-sm/[1.9] font-semibold text-soft max-sm:mt-1">{name}</dt>
    <dd className="mb-3.5 max-w-[40rem] min-w-0 print:mb-1">{children}</dd>
  </>
);
