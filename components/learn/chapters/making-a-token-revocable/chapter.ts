import type { Chapter } from "../../chapter";

export const makingATokenRevocable: Chapter = {
  slug: "making-a-token-revocable",
  minutes: 4,
  description:
    "OWASP names three ways to end a self-contained token early. All three remember something on the server.",
  specimen: {
    mechanisms: ["jwt-denylist", "jwt-not-before", "jwt-user-key"],
    tasks: [
      "Log Alice out and look at what each server has written down.",
      "Tell a site to fail open, take its store away, and replay after a logout.",
    ],
  },
  experiments: [
    {
      id: "three-remedies",
      mechanisms: ["jwt-denylist", "jwt-not-before", "jwt-user-key"],
      acts: ["sign-in", "capture", "log-out", "replay"],
      ask: "Three sites use a JWT. The first keeps a list of tokens that have ended, the second a time per user before which no token counts, the third a key per user that changes at logout. Alice logs out and the thief replays. Who keeps him out?",
      does: "Plays the same story at three copies of the site.",
      hint: "All three do something on the server when she logs out.",
      choices: [
        {
          says: "All three.",
          because: "Each has ended her token, in its own way.",
          foretells: ["out", "out", "out"],
        },
        { says: "None.", because: "A JWT is valid until exp.", foretells: ["in", "in", "in"] },
        {
          says: "Only the third.",
          because: "Only there the key is another one.",
          foretells: ["in", "in", "out"],
        },
      ],
      ends: [
        { who: "attacker", out: "live" },
        { who: "attacker", out: "live" },
        { who: "attacker", out: "live" },
      ],
    },
    {
      id: "forgotten",
      mechanisms: ["jwt-denylist", "jwt-not-before", "jwt-user-key"],
      acts: ["sign-in", "capture", "log-out", { operate: "flush-store" }, "replay"],
      ask: "The same, but between logout and replay the store loses everything. What does the thief find?",
      does: "Signs Alice in, captures, logs her out, flushes the store, replays.",
      hint: "Two of them refuse what is in the store. One accepts only what is in the store.",
      choices: [
        { says: "All three keep him out.", because: "She has logged out.", foretells: ["out", "out", "out"] },
        {
          says: "The first two let him in.",
          because: "They have forgotten that she logged out.",
          foretells: ["in", "in", "out"],
        },
        {
          says: "All three let him in.",
          because: "Nothing is left to refuse him by.",
          foretells: ["in", "in", "in"],
        },
      ],
      ends: [
        { who: "attacker", in: "alice" },
        { who: "attacker", in: "alice" },
        { who: "attacker", out: "live" },
      ],
    },
  ],
  exercises: [
    {
      id: "still-stateless",
      ask: "A team chose JWTs so that the server has to ask no store. Then they add a denylist, to end tokens at logout. What have they kept of the advantage?",
      options: [
        {
          says: "All of it: the list is short.",
          because: "Short or long, it has to be asked at every request, by every instance.",
        },
        {
          says: "Nothing in store reads; the list is just smaller than a list of all sessions.",
          because:
            "Each request reads the store once, as a session on the server does. The gates above show the count.",
          right: true,
          claims: [{ mechanism: "jwt-denylist", scenario: "after-logout", end: "out" }],
        },
      ],
    },
  ],
};
