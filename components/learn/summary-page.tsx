import { summaryTitle } from "../words/chapters";
import { chapters } from "./chapters";
import { Title } from "./heading";
import { SetAside } from "./set-aside";
import { Summary } from "./summary";
import { toDoIn } from "./to-do";

/** What came of the tutorial so far, for oneself, for paper, or for somebody else. */
export const SummaryPage = () => (
  <main className="mx-auto max-w-[46rem] px-7 pt-12 pb-20 max-sm:px-4 max-sm:pt-7">
    <Title>{summaryTitle}</Title>
    <SetAside />
    <Summary chapters={chapters} toDo={toDoIn(chapters)} />
  </main>
);
