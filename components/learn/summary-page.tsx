import { chapters } from "./chapters";
import { SetAside } from "./set-aside";
import { Summary } from "./summary";
import { summaryTitle } from "./titles";
import { toDoIn } from "./to-do";

/** What came of the tutorial so far, for oneself, for paper, or for somebody else. */
export const SummaryPage = () => (
  <main className="mx-auto max-w-[46rem] px-7 pt-12 pb-20 max-sm:px-4 max-sm:pt-7">
    <h1 className="text-[34px]/[1.15] font-semibold tracking-[-.022em] text-balance max-sm:text-[27px]">
      {summaryTitle}
    </h1>
    <SetAside />
    <Summary chapters={chapters} toDo={toDoIn(chapters)} />
  </main>
);
