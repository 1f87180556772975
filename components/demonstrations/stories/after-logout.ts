import type { Demonstration } from "../demonstration";
import { patient } from "../limits";

export const afterLogout: Demonstration = {
  slug: "after-logout",
  title: "Replay after logout",
  about: "Alice logs out. Her browser forgets the cookie. Does that end the thief’s session as well?",
  mechanisms: ["signed", "flask", "redis"],
  watched: "redis",
  limits: patient,
  scenes: [
    { says: "Alice signs in to three copies of one site.", act: "sign-in" },
    { says: "The thief copies her cookies while she is in.", act: "capture" },
    {
      says: "Alice logs out. Her browser deletes its cookies, and she believes that this is the end of it.",
      act: "log-out",
    },
    { says: "The thief still has his copies. He sends them now.", act: "replay" },
  ],
  ends: [
    [{ who: "attacker", in: "alice" }],
    [{ who: "attacker", in: "alice" }],
    [{ who: "attacker", out: "live" }],
  ],
  moral:
    "Where all of a session is in its cookie, logging out only empties one browser. A server that keeps a record can delete it.",
};
