import { lesson } from "@/lib/classroom/lesson";
import type { TakenUp } from "@/lib/http/taken-up";
import { span } from "../ui/time";
import { lessonWords } from "./lesson";

/** What a learner is told when the class goes to a step. */
export function stepNews(step: number): string {
  const at = lesson[step - 1];
  return at ? `Step ${step}: ${lessonWords[at.id].title}` : "";
}

/** What a learner is told of what was done to his lab, if it was anything. `leap`: how far the teacher has moved its clock. */
export function newsOf(before: TakenUp, now: TakenUp, leap: number): string {
  if (now.state.lab !== before.state.lab) return "Your lab has begun anew.";
  if (leap > 0) return `Your teacher has moved the clock ${span(leap)} on.`;
  if (now.nickname !== before.nickname) return `Your teacher has changed your name to ${now.nickname}.`;
  return "";
}
