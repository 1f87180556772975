import type { Demonstration } from "../demonstration";
import { patient } from "../limits";

export const aliceToAdmin: Demonstration = {
  slug: "alice-to-admin",
  title: "From alice to admin",
  about:
    "The thief changes the cookie without any key. One server encrypts, two sign or look it up. Who notices?",
  mechanisms: ["encrypted", "flask", "redis"],
  watched: "encrypted",
  limits: patient,
  folded: true,
  scenes: [
    {
      says: "Alice signs in. The first site encrypts her name with AES-CTR: nobody can read it without the key.",
      act: "sign-in",
    },
    { says: "The thief copies her cookies. He has no key to any of them.", act: "capture" },
    {
      says: "He changes each: five letters of the first that he cannot read, the name in the second, one character of the third.",
      act: "edit",
    },
    { says: "He sends what he has made.", act: "replay" },
  ],
  ends: [
    [{ who: "attacker", in: "admin" }],
    [{ who: "attacker", out: "authentic" }],
    [{ who: "attacker", out: "live" }],
  ],
  moral:
    "Encrypted is not signed: the first server made admin of it without noticing. Signing, or an id that cannot be guessed, refuses a change.",
};
