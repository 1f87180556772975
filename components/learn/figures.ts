import type { ChapterReport } from "./report";
import type { Tally } from "./tally";

/** What a learner's work comes to, in numbers: 4 of 6, and of what. */
export type Figure = { is: string; of: string };

export function figuresOf({ done, chapters, right, made }: Tally, reports: ChapterReport[]): Figure[] {
  const answers = reports.flatMap((report) => report.answers);
  const of = (some: number, all: number) => (all === 0 ? "none yet" : `${some} of ${all}`);
  return [
    { is: of(done, chapters), of: "chapters done" },
    { is: of(right, made), of: "predictions right" },
    {
      is: of(answers.filter((answer) => answer.right).length, answers.length),
      of: "questions answered right",
    },
  ];
}
