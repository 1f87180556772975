import type { LessonStepId } from "@/lib/classroom/lesson";
import type { ChapterSlug } from "../../words/chapters";

/** A part of a lesson: a step of it, or what comes before and after the steps. */
type Part = { minutes: number } & (
  | { step: LessonStepId }
  | { title: string; does: string; from?: ChapterSlug }
);

export type Plan = { minutes: number; about: string; parts: Part[] };

/** How the lesson is held in the time that there is. */
export const plans: Plan[] = [
  {
    minutes: 45,
    about:
      "Four of the steps, and what to take home. Choose the next one in the board’s list of steps, to pass over the others.",
    parts: [
      {
        minutes: 7,
        title: "Arrive",
        does: "Everybody joins. Show one lab on the projector: Alice’s browser, the server’s checks, the attacker’s browser.",
      },
      { minutes: 8, step: "while-signed-in" },
      { minutes: 7, step: "after-expiry" },
      { minutes: 9, step: "after-logout" },
      { minutes: 6, step: "edited" },
      {
        minutes: 8,
        title: "What to take home",
        does: "The board’s bars once more: where was the class surprised? Then the last line of the worksheet.",
      },
    ],
  },
  {
    minutes: 90,
    about: "All steps, the last one in pairs, an incident that happened, and time to write.",
    parts: [
      {
        minutes: 10,
        title: "Arrive",
        does: "Everybody joins, signs Alice in, and looks at what is inside each of her three cookies.",
      },
      { minutes: 10, step: "while-signed-in" },
      { minutes: 10, step: "after-expiry" },
      { minutes: 12, step: "after-logout" },
      { minutes: 8, step: "after-logout-everywhere" },
      { minutes: 10, step: "edited" },
      { minutes: 12, step: "neighbour" },
      {
        minutes: 8,
        title: "An incident",
        does: "Tell one that happened. The class says which step of today it was, and what would have ended it.",
        from: "what-none-of-them-stops",
      },
      {
        minutes: 10,
        title: "Worksheet and close",
        does: "The questions of the worksheet, alone and then together. Export what you want to keep, and close the room.",
      },
    ],
  },
];

/** The steps of a plan, in its order. */
export const stepsOf = ({ parts }: Plan): LessonStepId[] =>
  parts.flatMap((part) => ("step" in part ? part.step : []));

/** The minute of the lesson at which a part begins. */
export const beginOf = ({ parts }: Plan, at: number): number =>
  parts.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
