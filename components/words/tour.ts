/** What the tour says. Nothing in it foretells a verdict: what a server does, the learner sees for himself. */
export const tourWords = {
  question: {
    title: "Three servers, one question",
    says: "The columns are copies of one site; only what the server checks differs. Steal a cookie, send it again, and see which server lets the thief in.",
  },
  signIn: {
    title: "Sign Alice in",
    asks: "Press “Sign Alice in”. Each server gives her browser a cookie of its own kind.",
    done: "Alice is signed in. Each server has given her browser a cookie of its own kind.",
    first: "Alice’s browser holds no cookie now. Press “Sign Alice in” first.",
  },
  capture: {
    title: "Steal her cookie",
    asks: "Press “Capture her cookie”. The attacker’s browser gets a copy, as if he had read it on its way.",
    done: "The attacker’s browser holds a copy of her cookie. What each part of it says stands below it.",
    first: "Press “Capture her cookie” first, so that the attacker holds a copy of this session’s.",
  },
  replay: {
    title: "Send it again",
    asks: "Press “Replay”. The attacker’s browser sends its copy to each server.",
    done: "Each gate is a question that the server asked, with what it saw there. How it ended stands at the foot of the attacker’s browser.",
  },
  logOut: {
    title: "Log her out, and replay",
    asks: "Press “Log Alice out”. Her browser deletes its cookie; the thief keeps his copy.",
    again: "Now press “Replay”. The thief sends the copy that he kept.",
    done: "A server can end a session only if it keeps something about it. Open “Why?” to read which question decided.",
  },
  outcomes: {
    title: "Say first what you expect",
    says: "This table is filled in by your own replays. Press “predict” in an empty cell, then try it.",
  },
  end: {
    title: "Where to find this again",
    says: "“Tour”, at the top, brings this card back. The tutorial, under “Learn”, explains what you have seen.",
  },
};
