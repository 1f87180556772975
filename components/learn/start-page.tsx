import { chapterTitles, tutorialTitle } from "../words/chapters";
import { ChapterList } from "./chapter-list";
import { chapters } from "./chapters";
import { GoOn } from "./go-on";
import { Title } from "./heading";
import { SetAside } from "./set-aside";
import { toDoIn } from "./to-do";

const minutes = chapters.reduce((sum, { minutes }) => sum + minutes, 0);

/** The start of the tutorial: what it is about, where one was, and what there is. */
export function StartPage() {
  const toDo = toDoIn(chapters);
  return (
    <main className="mx-auto max-w-[54rem] px-7 pt-12 pb-20 max-sm:px-4 max-sm:pt-7">
      <Title>{tutorialTitle}</Title>
      <p className="mt-3 max-w-[40rem] text-[17px]/[1.6] text-pretty text-soft">
        A thief has a copy of Alice’s session cookie. In each of {chapterTitles.length} short chapters you say
        what will come of it, send it with real requests, and see which check of the server let him in or kept
        him out. {minutes} minutes in all.
      </p>
      <SetAside />
      <GoOn toDo={toDo} />
      <ChapterList toDo={toDo} />
    </main>
  );
}
