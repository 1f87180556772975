import type { Chapter } from "../../chapter";

export const theTimeInside: Chapter = {
  slug: "the-time-inside",
  minutes: 4,
  description:
    "A server that signs the time into the cookie can refuse an old copy. Until then, any copy works.",
  specimen: {
    mechanisms: ["flask", "iron-session", "jwt"],
    tasks: [
      "Press “Make it younger” at Flask, or “End later” at the others, and replay. Why does it not help the thief?",
      "Move the clock on until iron-session refuses as well.",
    ],
    folded: true,
  },
  experiments: [
    {
      id: "too-late",
      mechanisms: ["flask"],
      acts: ["sign-in", "capture", { wait: 12 }, "replay", { wait: 29 }, "replay"],
      ask: "A session may live 30 seconds. The thief replays at 12 s, and again at 41 s. What does the server do at 41 s?",
      does: "Signs Alice in, captures, waits, replays twice. For real.",
      hint: "The time that counts was written when Alice signed in, not when the thief first used it.",
      choices: [
        {
          says: "Let him in.",
          because: "It let him in at 12 s, and it is the same cookie.",
          foretells: ["in"],
        },
        { says: "Keep him out.", because: "41 s is more than 30 s.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", out: "in-time" }],
    },
    {
      id: "shorter-limit",
      mechanisms: ["flask", "iron-session", "jwt"],
      limits: { lifetimeSeconds: 300 },
      acts: ["sign-in", "capture", { setLifetime: 30 }, { wait: 60 }, "replay"],
      ask: "Three systems that put a time into the cookie: Flask, iron-session and a JWT. Sessions may live 5 minutes. The operator, who runs the sites, hears of a theft and cuts that to 30 s. The thief replays at 60 s. Who keeps him out?",
      does: "Plays the same story at three copies of the site.",
      hint: "Look at the table: one of them writes something else than the others do.",
      choices: [
        { says: "All three.", because: "60 s is more than 30 s.", foretells: ["out", "out", "out"] },
        { says: "None.", because: "The cookies were made for 5 minutes.", foretells: ["in", "in", "in"] },
        {
          says: "Only Flask.",
          because: "Only there the limit is not in the cookie.",
          foretells: ["out", "in", "in"],
        },
      ],
      ends: [
        { who: "attacker", out: "in-time" },
        { who: "attacker", in: "alice" },
        { who: "attacker", in: "alice" },
      ],
    },
  ],
  exercises: [
    {
      id: "in-time",
      ask: "A session of Flask’s may live 30 s, and Alice signed in 20 s ago. A thief replays her cookie. Has the server any way to see that it is not her?",
      options: [
        {
          says: "Yes: the cookie was copied after it was signed.",
          because: "A copy is the same bytes. Nothing in it tells when, or that, it was copied.",
        },
        {
          says: "No: 20 s is less than 30 s, and the signature is good.",
          because: "Time ends a copy, and until then it is as good as the cookie.",
          right: true,
          claims: [{ mechanism: "flask", scenario: "while-signed-in", end: "in" }],
        },
      ],
    },
  ],
};
