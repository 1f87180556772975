import type { Chapter } from "../../chapter";

export const theTimeInside: Chapter = {
  slug: "the-time-inside",
  minutes: 4,
  description:
    "A server that signs the time into the cookie can refuse an old copy. Until then, any copy works.",
  specimen: ["flask", "iron-session", "jwt"],
  experiments: [
    {
      id: "too-late",
      mechanisms: ["flask"],
      acts: ["sign-in", "capture", { wait: 12 }, "replay", { wait: 29 }, "replay"],
      ask: "A session may live 30 seconds. The thief replays at 12 s, and again at 41 s. What does the second site do at 41 s?",
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
      id: "three-clocks",
      mechanisms: ["flask", "iron-session", "jwt"],
      acts: ["sign-in", "capture", { wait: 41 }, "replay"],
      ask: "The same 41 s in three systems that all put a time into the cookie: Flask, iron-session and a JWT. Who refuses?",
      does: "Plays the same story at three copies of the site.",
      hint: "Clocks of two servers differ a little. One of the three allows for that, generously.",
      choices: [
        { says: "All three.", because: "All were told 30 s.", foretells: ["out", "out", "out"] },
        {
          says: "Flask and the JWT, not iron-session.",
          because: "One of them allows for clocks that differ.",
          foretells: ["out", "in", "out"],
        },
        {
          says: "Only Flask.",
          because: "The others do not look at the time.",
          foretells: ["out", "in", "in"],
        },
      ],
      ends: [
        { who: "attacker", out: "in-time" },
        { who: "attacker", in: "alice" },
        { who: "attacker", out: "in-time" },
      ],
    },
  ],
  exercises: [
    {
      id: "logout-in-time",
      ask: "Alice logs out of the second site after 5 s. The thief replays at 12 s. What happens?",
      options: [
        {
          says: "He is let in.",
          because: "12 s is less than 30 s, and time is all that the server looks at besides the signature.",
          right: true,
          claims: [{ mechanism: "flask", scenario: "after-logout", end: "in" }],
        },
        {
          says: "He is kept out.",
          because:
            "The server kept nothing about her session, so logging out changed nothing there. The next chapter shows it.",
        },
      ],
    },
  ],
};
