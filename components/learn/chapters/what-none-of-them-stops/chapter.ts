import type { Chapter } from "../../chapter";

export const whatNoneOfThemStops: Chapter = {
  slug: "what-none-of-them-stops",
  minutes: 4,
  description:
    "While Alice is signed in, a copy of her cookie works everywhere. How cookies get stolen, and what ended it.",
  specimen: {
    mechanisms: ["redis"],
    tasks: [
      "Replay while Alice is signed in, and open “Why?”. Is there anything that the server could have asked?",
    ],
  },
  experiments: [
    {
      id: "while-signed-in",
      mechanisms: ["signed", "flask", "redis"],
      acts: ["sign-in", "capture", { wait: 5 }, "replay"],
      ask: "Three sites: one that checks only a signature, Flask’s, and the one with Redis. Alice is signed in, and stays so. The thief replays 5 s after her sign-in. Which of them keeps him out?",
      does: "Signs Alice in at three sites, captures, replays at each.",
      hint: "Is there any question that these servers ask and that Alice’s own request would answer in another way?",
      choices: [
        {
          says: "Only the session on the server.",
          because: "It is the safest.",
          foretells: ["in", "in", "out"],
        },
        { says: "None.", because: "All that they ask, the copy can answer.", foretells: ["in", "in", "in"] },
        {
          says: "The last two.",
          because: "They look at more than the signature.",
          foretells: ["in", "out", "out"],
        },
      ],
      ends: [
        { who: "attacker", in: "alice" },
        { who: "attacker", in: "alice" },
        { who: "attacker", in: "alice" },
      ],
    },
  ],
  exercises: [
    {
      id: "password-change",
      ask: "Alice’s cookie was stolen by malware. She changes her password and switches two-factor sign-in on. What becomes of the thief’s session?",
      options: [
        {
          says: "It ends: the password is another one.",
          because:
            "Only if the app ends sessions when a password changes. The cookie was made after the sign-in and holds no password.",
        },
        {
          says: "Nothing, unless the app ends her other sessions as well.",
          because:
            "A session stands for a sign-in that is over. ASVS 7.4.3 asks to offer ending all other sessions after such a change.",
          right: true,
          claims: [{ mechanism: "redis", scenario: "while-signed-in", end: "in" }],
        },
      ],
    },
  ],
};
