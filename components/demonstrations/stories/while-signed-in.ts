import type { Demonstration } from "../demonstration";
import { patient } from "../limits";

export const whileSignedIn: Demonstration = {
  slug: "while-signed-in",
  title: "Replay while she is signed in",
  about: "Three servers get the same cookie from two browsers. Can any of them tell the thief from Alice?",
  mechanisms: ["signed", "flask", "redis"],
  watched: "redis",
  limits: patient,
  folded: true,
  scenes: [
    {
      says: "Alice signs in to three copies of one site. Each server gives her browser a cookie of its own kind.",
      act: "sign-in",
    },
    {
      says: "A thief copies her cookies, as somebody could who reads her traffic or her disk. He has no password and no key.",
      act: "capture",
    },
    { says: "He sends the copies from his own browser. Watch what each server asks.", act: "replay" },
  ],
  ends: [
    [{ who: "attacker", in: "alice" }],
    [{ who: "attacker", in: "alice" }],
    [{ who: "attacker", in: "alice" }],
  ],
  moral:
    "No server could tell: the two requests are the same. While a session lives, whoever holds its cookie is Alice.",
};
