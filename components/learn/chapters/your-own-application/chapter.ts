import type { Chapter } from "../../chapter";

export const yourOwnApplication: Chapter = {
  slug: "your-own-application",
  minutes: 4,
  description:
    "A checklist with the numbers of OWASP ASVS and WSTG, and the code for Flask, Express, Django, Next.js and JWT.",
  specimen: {
    mechanisms: ["redis"],
    tasks: ["Try to find a way in after Alice has logged out."],
  },
  experiments: [
    {
      id: "all-of-it",
      mechanisms: ["redis"],
      limits: { refreshEachRequest: true, absoluteSeconds: 60 },
      acts: ["sign-in", "capture", { wait: 20 }, "replay", "log-out", "replay"],
      ask: "A session that passes the list above: a random id, an idle timeout (here 30 s), an absolute limit (here 60 s), and a logout that deletes the record. The thief replays at 20 s, which renews the session. Then Alice logs out, and he replays again. What does he find?",
      does: "Sets the limits, signs Alice in, captures, replays, logs her out, replays.",
      hint: "His first replay renewed something. Where does what it renewed stand?",
      choices: [
        { says: "He is let in.", because: "He has just renewed it.", foretells: ["in"] },
        { says: "He is kept out.", because: "There is one record, and it is gone.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", out: "live" }],
    },
  ],
  exercises: [],
};
