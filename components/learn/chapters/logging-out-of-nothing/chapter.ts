import type { Chapter } from "../../chapter";

export const loggingOutOfNothing: Chapter = {
  slug: "logging-out-of-nothing",
  minutes: 4,
  description:
    "Logging out of a stateless session empties one browser. The server has nothing that it could end.",
  specimen: {
    mechanisms: ["flask", "jwt", "iron-session"],
    tasks: [
      "Log Alice out everywhere, then replay. What did the server do?",
      "Rotate the key but keep the old one. Who is still in?",
    ],
  },
  experiments: [
    {
      id: "after-logout",
      mechanisms: ["flask"],
      acts: ["sign-in", "capture", { wait: 5 }, "log-out", { wait: 7 }, "replay"],
      ask: "Alice logs out after 5 s. The thief replays at 12 s. A session may live 30 s. What will the server do?",
      does: "Signs Alice in, captures, logs her out, replays. For real.",
      hint: "What would the server have to know to tell this cookie from one of somebody who is still signed in?",
      choices: [
        { says: "Let him in.", because: "12 s is less than 30 s.", foretells: ["in"] },
        { says: "Keep him out.", because: "Alice has logged out.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", in: "alice" }],
    },
    {
      id: "a-new-key",
      mechanisms: ["flask"],
      acts: ["sign-in", "capture", "log-out", { operate: "rotate-key" }],
      ask: "Alice reports the theft. The one thing the operator can change is the server’s key, so he gives it a new one. The thief’s copy is worth nothing now. Bob was signed in too, and has done nothing. What does he find?",
      does: "Signs Alice and Bob in, captures, logs her out, rotates the key, and lets Bob come back.",
      hint: "Which key made Bob’s cookie?",
      choices: [
        {
          says: "His account opens.",
          because: "His session has nothing to do with hers.",
          foretells: ["in"],
        },
        {
          says: "He has to sign in again.",
          because: "His cookie was made with the old key.",
          foretells: ["out"],
        },
      ],
      ends: [{ who: "bob", out: "authentic" }],
    },
  ],
  exercises: [
    {
      id: "log-out-everywhere",
      ask: "An app keeps its sessions in JWTs and nothing on the server. It offers a button “log out on all devices”. What can the button do?",
      options: [
        {
          says: "Delete the token in the browser where it was pressed.",
          because:
            "It is all that a stateless server can ask for. The other devices, and the thief, keep what they have until it expires.",
          right: true,
          claims: [{ mechanism: "jwt", scenario: "after-logout-everywhere", end: "in" }],
        },
        {
          says: "End all tokens of that user.",
          because:
            "The server has no list of them. To end them it would have to remember something, as in chapter 9.",
        },
      ],
    },
  ],
};
