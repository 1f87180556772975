import type { LessonStepId } from "@/lib/classroom/lesson";

type Words = {
  /** What happens, as the board says it across a room. */
  title: string;
  /** What a learner is asked before he tries it. */
  asks: string;
  /** What he does then, in his own lab. */
  does: string;
};

/** What a class is told at each step of the lesson. */
export const lessonWords: Record<LessonStepId, Words> = {
  "while-signed-in": {
    title: "Alice is signed in. The thief replays.",
    asks: "Somebody has copied Alice’s cookie while she is signed in. Which server lets the thief in?",
    does: "Sign Alice in, capture her cookie, and replay it.",
  },
  "after-expiry": {
    title: "The lifetime is over. The thief replays.",
    asks: "The session’s lifetime has passed, and Alice’s browser has dropped the cookie. Which server still lets the thief in?",
    does: "Sign Alice in, capture her cookie, skip past expiry, and replay it.",
  },
  "after-logout": {
    title: "Alice logs out. The thief replays.",
    asks: "Alice has logged out, and the thief still has his copy. Which server lets him in?",
    does: "Sign Alice in, capture her cookie, log her out, and replay it.",
  },
  "after-logout-everywhere": {
    title: "Alice logs out everywhere. The thief replays.",
    asks: "Alice has asked to be logged out everywhere. Which server lets the thief in?",
    does: "Sign Alice in, capture her cookie, log her out everywhere, and replay it.",
  },
  edited: {
    title: "The thief edits the cookie.",
    asks: "The thief has changed the cookie, to be admin or somebody else. Which server takes it?",
    does: "Sign Alice in, capture her cookie, edit it, and replay it.",
  },
  neighbour: {
    title: "Your neighbour enters Alice’s account.",
    asks: "You send the stolen cookie to another device. Which server lets that device in?",
    does: "Sign Alice in, capture her cookie, and send it to a neighbour with “Another device”. Then log Alice out, and let him try again.",
  },
};
