import { lastVisit, type Visited } from "@/lib/stories/happening";
import type { ChapterSlug } from "../words/chapters";
import { mechanismWords } from "../words/mechanisms";
import { personName } from "../words/people";
import { verdictTitle, visitWords } from "../words/verdicts";
import type { Chapter, Exercise, Experiment } from "./chapter";
import { keyOf } from "./keys";
import { placeOf } from "./place";
import type { Progress, Tried } from "./progress";

/** A trial as a learner made it: what was asked, what he said, and what happened at each site. */
export type Trial = {
  id: string;
  ask: string;
  /** Null when the choice is not offered any more. */
  said: string | null;
  ends: { site: string; end: string }[];
  foretold: boolean;
};

export type Answer = { id: string; ask: string; said: string; because: string; right: boolean };

/** What a learner did in a chapter, and how much of it waits. */
export type ChapterReport = {
  slug: ChapterSlug;
  number: number;
  title: string;
  trials: Trial[];
  answers: Answer[];
  left: { trials: string[]; questions: string[]; again: string[] };
};

/** What a learner did in each of the chapters, in the chapters' words. */
export const reportOn = (chapters: readonly Chapter[], progress: Progress): ChapterReport[] =>
  chapters.map((chapter) => reportOnChapter(chapter, progress));

function reportOnChapter({ slug, experiments, exercises }: Chapter, progress: Progress): ChapterReport {
  const { number, title } = placeOf(slug);
  const trials = experiments.flatMap((plan) => {
    const tried = progress.experiments[keyOf(slug, plan.id)];
    return tried ? [trialOf(plan, tried)] : [];
  });
  const answers = exercises.flatMap((plan) => answerTo(plan, progress.answers[keyOf(slug, plan.id)]));
  return {
    slug,
    number,
    title,
    trials,
    answers,
    left: {
      trials: idsWithout(experiments, trials),
      questions: idsWithout(exercises, answers),
      again: answers.filter(({ right }) => !right).map(({ id }) => id),
    },
  };
}

const idsWithout = (all: readonly { id: string }[], some: { id: string }[]) =>
  all.filter(({ id }) => !some.some((one) => one.id === id)).map(({ id }) => id);

const trialOf = ({ id, ask, choices, mechanisms }: Experiment, { said, foretold, runs }: Tried): Trial => ({
  id,
  ask,
  said: choices[said]?.says ?? null,
  foretold,
  ends: mechanisms.flatMap((mechanism, at) => {
    const last = lastVisit(runs[at] ?? []);
    return last ? [{ site: mechanismWords[mechanism].kind, end: endWords(last) }] : [];
  }),
});

const endWords = ({ who, verdict }: Visited) =>
  who === "attacker" ? verdictTitle(verdict) : `${personName(who)}: ${visitWords(verdict)}`;

/** None, too, when the option that was chosen is gone. */
function answerTo({ id, ask, options }: Exercise, chosen: number | undefined): Answer[] {
  const option = chosen === undefined ? undefined : options[chosen];
  return option
    ? [{ id, ask, said: option.says, because: option.because, right: option.right === true }]
    : [];
}
