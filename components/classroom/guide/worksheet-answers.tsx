import { ChapterLink } from "../chapter-link";
import { worksheetQuestions } from "../worksheet/questions";

/** The worksheet’s questions, answered. */
export const WorksheetAnswers = () => (
  <ol className="mb-4 list-decimal pl-6">
    {worksheetQuestions.map(({ ask, answer, chapter }) => (
      <li key={ask} className="mb-3 pl-1">
        <strong className="font-semibold">{ask}</strong> {answer} See <ChapterLink to={chapter} />.
      </li>
    ))}
  </ol>
);
