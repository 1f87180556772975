import type { Chapter } from "../../chapter";

export const theSessionOnTheServer: Chapter = {
  slug: "the-session-on-the-server",
  minutes: 4,
  description:
    "The cookie is only a random name. The session is a record on the server, and a record can be deleted.",
  specimen: {
    mechanisms: ["redis"],
    tasks: [
      "Look at what the server holds while you sign Alice in and log her out.",
      "Flush the store. What does it cost Bob?",
    ],
  },
  experiments: [
    {
      id: "after-logout",
      mechanisms: ["redis"],
      acts: ["sign-in", "capture", { wait: 5 }, "log-out", { wait: 7 }, "replay"],
      ask: "The same story as before: Alice logs out after 5 s, and the thief replays at 12 s. This time the cookie only names a record in Redis. What will the server do?",
      does: "Signs Alice in, captures, logs her out, replays.",
      hint: "Look at what logging out does on this server.",
      choices: [
        { says: "Let him in.", because: "The cookie is genuine and young.", foretells: ["in"] },
        { says: "Keep him out.", because: "There is nothing left that it names.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", out: "live" }],
    },
    {
      id: "store-away",
      mechanisms: ["redis"],
      acts: ["sign-in", { operate: "take-store-away" }],
      ask: "Now the store breaks down for a while. Bob is signed in, his cookie is good, and he opens his account. What does he find?",
      does: "Signs Alice and Bob in, takes the store away, and lets Bob come back.",
      hint: "Who is Bob? The cookie does not say.",
      choices: [
        { says: "His account opens.", because: "His cookie is good.", foretells: ["in"] },
        {
          says: "He is kept out.",
          because: "The server cannot ask whose session it is.",
          foretells: ["out"],
        },
      ],
      ends: [{ who: "bob", out: "live" }],
    },
  ],
  exercises: [
    {
      id: "guessing",
      ask: "The cookie is nothing but a random number of 256 bits. Why does the server not sign it?",
      options: [
        {
          says: "Because a number that cannot be guessed needs no signature.",
          because:
            "Changing it leads to another number, and that names no record. OWASP asks for 128 random bits or more.",
          right: true,
          claims: [{ mechanism: "redis", scenario: "edited", end: "out" }],
        },
        {
          says: "It should: without one the thief can make it say admin.",
          because: "There is nothing in it that could say admin. Who it belongs to stands in the record.",
        },
      ],
    },
  ],
};
