import type { Chapter } from "../../chapter";

const threeReplays = [
  "sign-in",
  "capture",
  { wait: 20 },
  "replay",
  { wait: 20 },
  "replay",
  { wait: 25 },
  "replay",
] as const;

export const theThiefWhoNeverLeaves: Chapter = {
  slug: "the-thief-who-never-leaves",
  minutes: 4,
  description:
    "A lifetime that every request renews never ends for a thief who keeps coming. Only an absolute limit does.",
  specimen: {
    mechanisms: ["flask", "redis", "iron-session"],
    tasks: [
      "Sign in, capture, and replay every 20 seconds of the lab’s clock. How old does the session get?",
      "Do the same at iron-session. What is otherwise there?",
    ],
  },
  experiments: [
    {
      id: "sliding",
      mechanisms: ["flask"],
      limits: { refreshEachRequest: true },
      acts: threeReplays,
      ask: "A session may live 30 s, and every request renews it: Flask’s default for permanent sessions. The thief replays at 20 s, at 40 s and at 65 s. Alice has long gone. What does he find the last time?",
      does: "Signs Alice in, captures, then waits and replays, three times.",
      hint: "With each answer a new cookie comes. To whom?",
      choices: [
        { says: "He is let in.", because: "He was never away for 30 s.", foretells: ["in"] },
        { says: "He is kept out.", because: "65 s is more than 30 s.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", in: "alice" }],
    },
    {
      id: "absolute",
      mechanisms: ["flask"],
      limits: { refreshEachRequest: true, absoluteSeconds: 60 },
      acts: threeReplays,
      ask: "The same, and the app also writes the time of the sign-in into the session and refuses everything later than 60 s after it. What does the thief find at 65 s?",
      does: "Sets an absolute limit of 60 s, and plays the same story.",
      hint: "Which of the two times does a new cookie change?",
      choices: [
        { says: "He is let in.", because: "His last cookie is only 25 s old.", foretells: ["in"] },
        { says: "He is kept out.", because: "The sign-in is 65 s ago.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", out: "in-time" }],
    },
  ],
  exercises: [
    {
      id: "idle-only",
      ask: "An app ends sessions after 15 minutes without a request, and has no other limit. For how long can a stolen cookie be used?",
      options: [
        {
          says: "15 minutes at most.",
          because: "15 minutes after the thief’s last request, and he can always make another.",
        },
        {
          says: "As long as the thief likes.",
          because:
            "He makes a request every ten minutes. An idle timeout protects forgotten sessions, not stolen ones.",
          right: true,
          claims: [{ mechanism: "flask", scenario: "kept-alive", end: "in" }],
        },
      ],
    },
  ],
};
