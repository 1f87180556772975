import type { LessonStepId } from "@/lib/classroom/lesson";
import type { Scenario } from "@/lib/scenarios";
import type { ChapterSlug } from "../../words/chapters";

type Step = {
  /** To be read aloud, before anybody predicts. */
  says: string;
  /** What the class comes to see, in this order. */
  shows: Scenario[];
  /** To be asked when all have seen it. */
  thenAsks: string;
  /** What the class should take from it. It claims nothing of any one mechanism: that is the truth table’s. */
  point: string;
  /** Where the tutorial tells more. */
  chapters: ChapterSlug[];
};

/** What a teacher does at each step, besides what the board says. */
export const guideSteps: Record<LessonStepId, Step> = {
  "while-signed-in": {
    says: "Alice signs in to three copies of one site. To her they look the same. A thief has copied her cookie, does not know her password, and sends the cookie from his own browser.",
    shows: ["while-signed-in"],
    thenAsks: "What could a server look at, to tell the thief’s request from Alice’s?",
    point:
      "A session cookie works for whoever sends it. The copy has the same bytes as the original, so whatever a server asks of the cookie, the copy can answer. All later steps are about how long that lasts.",
    chapters: ["what-is-in-the-cookie"],
  },
  "after-expiry": {
    says: "The server told Alice’s browser how long to keep the cookie. That time is over, and her browser has thrown it away. The thief’s copy is not in her browser.",
    shows: ["after-expiry"],
    thenAsks: "Who reads Max-Age and Expires? Does the server ever get them back?",
    point:
      "Max-Age and Expires ask the browser to forget, and a thief’s copy need not. A lifetime counts only if the server itself checks it, at every request, against a time that nobody else can change.",
    chapters: ["the-browser-is-not-the-guard", "the-time-inside"],
  },
  "after-logout": {
    says: "Alice presses “Log out”. She sees the page that asks her to sign in, and goes home. The thief sends his copy once more.",
    shows: ["after-logout"],
    thenAsks: "What did logging out change in Alice’s browser, and what on the server?",
    point:
      "Alice cannot see whether she was logged out: her own cookie is gone in any case. A session can be revoked only where the server remembers something that it can delete or mark. A signature, once given, cannot be taken back.",
    chapters: ["logging-out-of-nothing", "the-session-on-the-server"],
  },
  "after-logout-everywhere": {
    says: "Alice has noticed something odd in her account. She presses “Log out everywhere”, as she was told to do after a theft.",
    shows: ["after-logout-everywhere"],
    thenAsks: "How does a server find all sessions of Alice, also those that she knows nothing of?",
    point:
      "A button promises nothing by itself. To end all sessions of a user, the server has to know them, or something that all of them depend on: a time before which none counts, or a key of her own.",
    chapters: ["making-a-token-revocable"],
  },
  edited: {
    says: "Being Alice is no longer enough for the thief. He changes the cookie, to be admin or to be somebody else. He has no key.",
    shows: ["edited"],
    thenAsks: "What exactly does a signature tell the server, and what does it not?",
    point:
      "A signature says that nobody has changed the text. It does not say who sends it, and it hides nothing. A random id has nothing in it to change: another one would have to be guessed. Neither stops a replay.",
    chapters: ["signing-and-encrypting"],
  },
  neighbour: {
    says: "Until now thief and victim sat at one computer. Now send the stolen cookie to your neighbour. You do this with your own Alice, in this lab, and nowhere else.",
    shows: ["while-signed-in", "after-logout"],
    thenAsks: "What did your neighbour need, to be Alice? What did he not need?",
    point:
      "No password, no second factor, not the same device: those were asked at the sign-in, and the cookie was made after it. Alice stays signed in meanwhile, because a cookie is copied, not taken, and so nothing tells her. Only a key that never leaves her device could tell the two apart.",
    chapters: ["what-none-of-them-stops"],
  },
};
