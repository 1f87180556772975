import type { Demonstration } from "../demonstration";
import { patient } from "../limits";

export const halfALogout: Demonstration = {
  slug: "half-a-logout",
  title: "Half a logout",
  about: "The third site has moved its sessions to Redis. Its logout looks right. Is it?",
  mechanisms: ["signed", "flask", "kvsession"],
  watched: "kvsession",
  limits: patient,
  scenes: [
    {
      says: "Alice signs in. The third site keeps her session in Redis, by Flask-KVSession; her cookie only names it.",
      act: "sign-in",
    },
    { says: "The thief copies her cookies.", act: "capture" },
    {
      says: "Alice logs out. The third site empties her browser, as all do, and leaves the record where it is.",
      act: "log-out",
    },
    { says: "The thief sends his copies. The record is still there to be found.", act: "replay" },
    {
      says: "Now the operator empties the stores. The record goes, and Bob’s with it, who has done nothing.",
      act: { operate: "flush-store" },
    },
    { says: "The thief tries once more.", act: "replay" },
  ],
  ends: [
    [
      { who: "attacker", in: "alice" },
      { who: "bob", in: "bob" },
    ],
    [
      { who: "attacker", in: "alice" },
      { who: "bob", in: "bob" },
    ],
    [
      { who: "attacker", out: "live" },
      { who: "bob", out: "live" },
    ],
  ],
  moral:
    "A session on the server is not yet one that ends. The third site kept the thief out only once the record was gone: a logout has to delete it.",
};
