import type { Demonstration } from "../demonstration";
import { patient } from "../limits";

export const oneSecondLifetime: Demonstration = {
  slug: "one-second-lifetime",
  title: "The one-second lifetime",
  about: "To be quite sure, the third site cuts the session lifetime when somebody logs out. Whose lifetime?",
  mechanisms: ["signed", "flask", "kvsession-one-second"],
  limits: patient,
  scenes: [
    { says: "Alice signs in, and so does Bob, who has nothing to do with this.", act: "sign-in" },
    { says: "The thief copies Alice’s cookies.", act: "capture" },
    { says: "Ten seconds go by.", act: { wait: 10 } },
    {
      says: "Alice logs out. The third site sets PERMANENT_SESSION_LIFETIME to one second. It is a setting of the whole app: watch Bob.",
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
    "It keeps the thief out, and everybody else: Bob has to sign in again, a second after each time he does. End one session, not the app’s.",
};
