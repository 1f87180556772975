import type { Demonstration } from "../demonstration";
import { patient } from "../limits";

export const oneSecondLifetime: Demonstration = {
  slug: "one-second-lifetime",
  title: "The one-second lifetime",
  about: "To be quite sure, the third site cuts the session lifetime when somebody logs out. Whose lifetime?",
  mechanisms: ["signed", "flask", "kvsession-one-second"],
  watched: "kvsession-one-second",
  limits: patient,
  scenes: [
    { says: "Alice signs in, and so does Bob, who has nothing to do with this.", act: "sign-in" },
    { says: "The thief copies Alice’s cookies.", act: "capture" },
    { says: "Ten seconds go by.", act: { wait: 10 } },
    {
      says: "Alice logs out. The third site sets PERMANENT_SESSION_LIFETIME, Flask’s limit for every session, to one second. Watch Bob.",
      act: "log-out",
      seen: "operator",
    },
    { says: "The thief sends his copies.", act: "replay" },
  ],
  ends: [
    [{ who: "attacker", in: "alice" }],
    [{ who: "attacker", in: "alice" }],
    [
      { who: "attacker", out: "in-time" },
      { who: "bob", out: "in-time" },
    ],
  ],
  moral:
    "It keeps the thief out, and everybody else: Bob, who did nothing, was thrown out at once. A logout should end one session, not all.",
};
