import type { MechanismId } from "@/lib/mechanisms";
import { Heading } from "../../learn/heading";
import { ScrollBox } from "../scroll-box";
import { Lines } from "./lines";
import { OutcomeGrid } from "./outcome-grid";
import { worksheetQuestions } from "./questions";

/** One sheet of paper, to be filled in while the lesson goes on. */
export const Worksheet = ({ mechanisms }: { mechanisms: MechanismId[] }) => (
  <article className="rounded-2xl border border-line bg-card px-8 py-7 max-sm:px-4 max-sm:py-5 print:border-0 print:p-0">
    <header className="mb-5 flex flex-wrap items-end gap-x-5 gap-y-3">
      <h1 className="text-[25px]/[1.2] font-semibold tracking-[-.02em]">What can a stolen cookie do?</h1>
      <ToFill name="Name" className="min-w-44 grow" />
      <ToFill name="Date" className="w-28" />
    </header>
    <p className="mb-3">
      Alice signs in to sites that keep her session in different ways. A thief has a copy of her cookie and
      sends it, which is called to <em>replay</em> it. Circle what you expect before you try it, and then what
      you saw: <strong className="font-semibold">in</strong> if the thief is let in,{" "}
      <strong className="font-semibold">out</strong> if he is kept out.
    </p>
    <ScrollBox aria-label="What I expect and what I saw">
      <div className="min-w-[36rem]">
        <OutcomeGrid mechanisms={mechanisms} />
      </div>
    </ScrollBox>
    <ol className="mt-5 list-decimal pl-5">
      {worksheetQuestions.map(({ ask }) => (
        <li key={ask} className="mb-4 pl-1.5">
          {ask}
          <Lines count={2} />
        </li>
      ))}
    </ol>
    <Heading className="mt-5 text-[17px]">What I will check in my own application</Heading>
    <Lines count={2} />
  </article>
);

const ToFill = ({ name, className }: { name: string; className: string }) => (
  <span className={`flex items-baseline gap-2 ${className}`}>
    {name}
    <span className="grow border-b border-edge" />
  </span>
);
