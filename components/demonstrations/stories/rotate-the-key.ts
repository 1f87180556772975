import type { Demonstration } from "../demonstration";
import { patient } from "../limits";

export const rotateTheKey: Demonstration = {
  slug: "rotate-the-key",
  title: "Rotate the key",
  about: "The operator replaces the secret key after a theft. Where does it help, and what does it cost Bob?",
  mechanisms: ["signed", "flask", "redis"],
  watched: "signed",
  limits: patient,
  scenes: [
    { says: "Alice signs in, and so does Bob, from whom nothing is stolen.", act: "sign-in" },
    { says: "The thief copies Alice’s cookies.", act: "capture" },
    {
      says: "The operator hears of it and gives a new key to each server that has one. Bob clicks on his account: watch what he finds.",
      act: { operate: "rotate-key" },
    },
    { says: "The thief sends his copies.", act: "replay" },
  ],
  ends: [
    [
      { who: "attacker", out: "authentic" },
      { who: "bob", out: "authentic" },
    ],
    [
      { who: "attacker", out: "authentic" },
      { who: "bob", out: "authentic" },
    ],
    [
      { who: "attacker", in: "alice" },
      { who: "bob", in: "bob" },
    ],
  ],
  moral:
    "Where the key vouches for the cookie, a new one ends everybody’s session. Where the server looks sessions up by an id, no key is asked for: delete the record.",
};
