import type { Chapter } from "../../chapter";

export const halfALogout: Chapter = {
  slug: "half-a-logout",
  minutes: 4,
  description: "A session on the server that logging out does not delete can be replayed like any other.",
  specimen: {
    mechanisms: ["kvsession", "kvsession-deleted", "kvsession-one-second"],
    tasks: [
      "At “KVSession, 1 second”: sign Alice in, log her out, sign her in again, wait two seconds, visit her account.",
      "Then restart the app. Can she stay now?",
    ],
  },
  experiments: [
    {
      id: "nothing-deleted",
      mechanisms: ["kvsession"],
      acts: ["sign-in", "capture", { wait: 5 }, "log-out", "replay"],
      ask: "The app keeps its sessions in Redis now, by Flask-KVSession. Logging out deletes the cookie in Alice’s browser. The thief sends his copy. What happens?",
      does: "Signs Alice in, captures, logs her out, replays.",
      hint: "The picture will show what the server did when she logged out. What would it have had to do?",
      choices: [
        { says: "He is kept out.", because: "The session is on the server now.", foretells: ["out"] },
        { says: "He is let in.", because: "Something may still be there.", foretells: ["in"] },
      ],
      ends: [{ who: "attacker", in: "alice" }],
    },
    {
      id: "record-deleted",
      mechanisms: ["kvsession-deleted"],
      acts: ["sign-in", "capture", { wait: 5 }, "log-out", "replay"],
      ask: "One line is added: logging out deletes the record. The same story again. What happens?",
      does: "Signs Alice in, captures, logs her out, replays.",
      hint: "Compare with chapter 6.",
      choices: [
        { says: "He is kept out.", because: "What the cookie names is gone.", foretells: ["out"] },
        { says: "He is let in.", because: "The signature on the cookie still matches.", foretells: ["in"] },
      ],
      ends: [{ who: "attacker", out: "live" }],
    },
    {
      id: "one-second",
      mechanisms: ["kvsession-one-second"],
      acts: ["sign-in", "capture", { wait: 5 }, "log-out"],
      ask: "To be quite sure, the author also sets the session lifetime to one second when somebody logs out. Alice logs out. Bob, on the other side of the town, clicks on something. What does he find?",
      does: "Signs Alice and Bob in, captures, logs her out, and lets Bob come back.",
      hint: "PERMANENT_SESSION_LIFETIME is a setting of the app. How many apps are there?",
      choices: [
        { says: "His account opens.", because: "He did not log out.", foretells: ["in"] },
        { says: "He has to sign in again.", because: "The setting is everybody’s.", foretells: ["out"] },
      ],
      ends: [{ who: "bob", out: "in-time" }],
    },
  ],
  exercises: [
    {
      id: "what-to-test",
      ask: "You moved an app to sessions in Redis. What is the test that tells whether logging out works?",
      options: [
        {
          says: "Log out, and see that the login page comes.",
          because:
            "It came in the first version of this chapter too, because the browser had deleted its cookie.",
        },
        {
          says: "Copy the cookie, log out, send the copy.",
          because:
            "Only a replay shows what the server does. OWASP’s testing guide asks for the same: restore the old cookie and request a protected page (WSTG-SESS-06).",
          right: true,
          claims: [
            { mechanism: "kvsession", scenario: "after-logout", end: "in" },
            { mechanism: "kvsession-deleted", scenario: "after-logout", end: "out" },
          ],
        },
        {
          says: "Look whether Redis holds the sessions.",
          because:
            "It did from the first version on. The question is whether it still does after logging out.",
        },
      ],
    },
  ],
};
