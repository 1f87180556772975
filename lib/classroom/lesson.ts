import type { Scenario } from "@/lib/scenarios";

/**
 * The steps through which a teacher leads a class, in their order. Each shows one scenario; the last is done in pairs,
 * with the cookie of a neighbour's Alice.
 */
export const lesson = [
  { id: "while-signed-in", scenario: "while-signed-in" },
  { id: "after-expiry", scenario: "after-expiry" },
  { id: "after-logout", scenario: "after-logout" },
  { id: "after-logout-everywhere", scenario: "after-logout-everywhere" },
  { id: "edited", scenario: "edited" },
  { id: "neighbour", scenario: "while-signed-in" },
] as const satisfies { id: string; scenario: Scenario }[];

export type LessonStep = (typeof lesson)[number];
export type LessonStepId = LessonStep["id"];

/** The scenarios of the lesson, each once: the columns of the class board. */
export const lessonScenarios: Scenario[] = [...new Set(lesson.map(({ scenario }) => scenario))];
