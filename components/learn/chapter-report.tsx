import Link from "next/link";
import type { ReactNode } from "react";
import { chapterPath } from "../words/chapters";
import { Heading } from "./heading";
import type { Answer, ChapterReport as Report, Trial } from "./report";

/** What a learner foretold, saw and answered in a chapter. */
export const ChapterReport = ({ report: { slug, number, title, trials, answers } }: { report: Report }) => (
  <section aria-labelledby={slug} className="mt-9">
    <Heading id={slug}>
      <Link href={chapterPath(slug)} prefetch={false} className="hover:underline hover:underline-offset-3">
        {number}. {title}
      </Link>
    </Heading>
    <ul className="mt-3 grid gap-3">
      {trials.map((trial) => (
        <TrialItem key={trial.id} trial={trial} />
      ))}
      {answers.map((answer) => (
        <AnswerItem key={answer.id} answer={answer} again={chapterPath(slug, answer.id)} />
      ))}
    </ul>
  </section>
);

const TrialItem = ({ trial: { ask, said, ends, foretold } }: { trial: Trial }) => (
  <Item ask={ask}>
    <Row name="You said">{said ?? "what is not offered any more"}</Row>
    <Row name="Outcome">
      {ends.map(({ site, end }) => (
        <span key={site} className="block">
          {ends.length > 1 && <span className="font-normal text-soft">{site}: </span>}
          {end}
        </span>
      ))}
    </Row>
    <Mark right={foretold} other="≠">
      {foretold ? "As you said" : "Otherwise than you said"}
    </Mark>
  </Item>
);

const AnswerItem = ({ answer: { ask, said, because, right }, again }: { answer: Answer; again: string }) => (
  <Item ask={ask}>
    <Row name="You said">
      {said}
      {right && <span className="block font-normal text-soft">{because}</span>}
    </Row>
    <Mark right={right} other="○">
      {right ? (
        "Right"
      ) : (
        <>
          Not yet right.{" "}
          <Link href={again} prefetch={false} className="underline decoration-edge underline-offset-3">
            Answer it again
          </Link>
        </>
      )}
    </Mark>
  </Item>
);

const Item = ({ ask, children }: { ask: string; children: ReactNode }) => (
  <li className="break-inside-avoid rounded-2xl border border-line bg-card px-5 py-4 text-[15px]/[1.5]">
    <p className="mb-2.5 text-pretty">{ask}</p>
    <dl className="grid gap-x-4 gap-y-1 grid-cols-[5rem_minmax(0,1fr)]">{children}</dl>
  </li>
);

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-soft">{name}</dt>
    <dd className="font-medium">{children}</dd>
  </>
);

/** Whether it was right, by sign and word. */
const Mark = ({ right, other, children }: { right: boolean; other: string; children: ReactNode }) => (
  <>
    <dt className="sr-only">Verdict</dt>
    <dd className={`mt-1 font-medium col-start-2 ${right ? "text-out" : ""}`}>
      <span aria-hidden>{right ? "✓" : other}</span> {children}
    </dd>
  </>
);
