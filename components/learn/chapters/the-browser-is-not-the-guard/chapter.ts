import type { Chapter } from "../../chapter";

const year = 365 * 24 * 60 * 60;

export const theBrowserIsNotTheGuard: Chapter = {
  slug: "the-browser-is-not-the-guard",
  minutes: 3,
  description:
    "Expires and Max-Age are requests to a browser. A thief’s copy does not expire because of them.",
  specimen: {
    mechanisms: ["signed"],
    tasks: [
      "Sign in and capture, then move the clock one minute on. What became of Alice’s cookie, and what of the copy?",
      "Copy the replay as cURL and send it from a terminal.",
    ],
    folded: true,
  },
  experiments: [
    {
      id: "after-max-age",
      mechanisms: ["signed"],
      acts: ["sign-in", "capture", { wait: 41 }, "replay", { wait: year }, "replay"],
      ask: "The cookie came with Max-Age=30. After 41 s Alice’s browser has deleted it. The thief sends his copy then, and once more a year later. What does the site do then?",
      does: "Signs Alice in, captures, moves the lab’s clock 41 s and then a year, replays each time.",
      hint: "What does this server look at when a cookie comes in? The picture above of its parts shows all that it has.",
      choices: [
        { says: "Let him in.", because: "The signature is as good as it was.", foretells: ["in"] },
        { says: "Keep him out.", because: "The cookie ended a year ago.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", in: "alice" }],
    },
  ],
  exercises: [
    {
      id: "who-enforces-max-age",
      ask: "Max-Age=600 stands in a Set-Cookie header. Who has to obey it?",
      options: [
        {
          says: "The server: after 600 s it refuses.",
          because: "The server does not get to see it again. A Cookie header carries names and values only.",
        },
        {
          says: "Nobody but the browser that keeps the cookie.",
          because: "And only that browser. A copy that somebody else keeps knows of no end.",
          right: true,
          claims: [{ mechanism: "signed", scenario: "after-expiry", end: "in" }],
        },
        {
          says: "Everybody: the value is signed together with it.",
          because: "Only what is in the value is signed. Max-Age stands beside the value.",
        },
      ],
    },
  ],
};
