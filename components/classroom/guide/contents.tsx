import { lesson } from "@/lib/classroom/lesson";
import { lessonWords } from "../../words/lesson";
import { sections } from "./sections";

const link = "block py-[5px] hover:text-ink hover:underline hover:underline-offset-3";

/** What is in the guide; in the middle of a lesson, the way to its steps. */
export const Contents = () => (
  <nav aria-label="Contents" className="no-print text-sm text-soft">
    <ul className="border-l-2 border-line pl-3.5">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className={`font-medium ${link}`}>
            {title}
          </a>
          {id === "steps" && (
            <ol className="mb-1 pl-3.5">
              {lesson.map(({ id }, at) => (
                <li key={id}>
                  <a href={`#${id}`} className={`flex gap-2 ${link}`}>
                    <span className="font-mono text-xs/[1.7]">{at + 1}</span>
                    {lessonWords[id].title}
                  </a>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  </nav>
);
