import type { Scenario } from "@/lib/scenarios";

/** What happens between the capture of the cookie and its replay. */
export type Between = "nothing" | "wait" | "log-out" | "log-out-everywhere" | "edit";

/**
 * The steps through which a teacher leads a class, in their order. Each shows one scenario; the last is done in pairs,
 * with the cookie of a neighbour's Alice.
 */
export const lesson = [
  { id: "while-signed-in", scenario: "while-signed-in", between: "nothing" },
  { id: "after-expiry", scenario: "after-expiry", between: "wait" },
  { id: "after-logout", scenario: "after-logout", between: "log-out" },
  { id: "after-logout-everywhere", scenario: "after-logout-everywhere", between: "log-out-everywhere" },
  { id: "edited", scenario: "edited", between: "edit" },
  { id: "neighbour", scenario: "while-signed-in", between: "nothing" },
] as const satisfies { id: string; scenario: Scenario; between: Between }[];

export type LessonStep = (typeof lesson)[number];
export type LessonStepId = LessonStep["id"];

/** The scenarios of the lesson, each once: the columns of the class board. */
export const lessonScenarios: Scenario[] = [...new Set(lesson.map(({ scenario }) => scenario))];
