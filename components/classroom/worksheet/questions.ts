import type { ChapterSlug } from "../../words/chapters";

type Question = { ask: string; answer: string; chapter: ChapterSlug };

/** What the worksheet asks, and what a good answer says. None of it depends on which mechanisms a room shows. */
export const worksheetQuestions: Question[] = [
  {
    ask: "A cookie has Max-Age=30. Who acts on that, and who does not have to?",
    answer:
      "The browser that got it acts on it: after 30 seconds it deletes the cookie. Whoever has a copy need not. The server never gets Max-Age back, and ends the session only if it checks a time itself.",
    chapter: "the-browser-is-not-the-guard",
  },
  {
    ask: "Alice has logged out, and a server still takes the copy. What would that server have to do?",
    answer:
      "Remember something about the session, end that when she logs out, and ask for it at every request: a record to delete, a list of ended tokens, or a time or key of Alice’s own that changes.",
    chapter: "logging-out-of-nothing",
  },
  {
    ask: "What does a signature tell the server about a cookie, and what does it not?",
    answer:
      "It tells that the text was made with the server’s key and was not changed since. It does not tell who sends it, nor whether its session was ended, and it hides nothing.",
    chapter: "signing-and-encrypting",
  },
];
