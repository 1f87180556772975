import type { Demonstration } from "../demonstration";
import { pastExpiry, patient } from "../limits";

export const afterExpiry: Demonstration = {
  slug: "after-expiry",
  title: "Replay after the cookie has expired",
  about: "Her browser deletes the cookie when its time is over. The thief does not. Who looks at the time?",
  mechanisms: ["signed", "flask", "redis"],
  watched: "flask",
  limits: patient,
  folded: true,
  scenes: [
    { says: "Alice signs in. Each cookie comes with a Max-Age of 30 days.", act: "sign-in" },
    { says: "The thief copies her cookies.", act: "capture" },
    {
      says: "The lab’s clock moves 31 days on. Alice’s browser deletes what has expired. Nothing deletes the thief’s copies.",
      act: pastExpiry,
    },
    { says: "He sends the copies a day too late. Watch who asks about the time.", act: "replay" },
  ],
  ends: [
    [{ who: "attacker", in: "alice" }],
    [{ who: "attacker", out: "in-time" }],
    [{ who: "attacker", out: "in-time" }],
  ],
  moral:
    "Expires and Max-Age ask a browser. Only a server that looks at the time itself keeps out a copy that is too old.",
};
