import type { Demonstration } from "../demonstration";
import { pastExpiry, patient } from "../limits";

export const curlFromATerminal: Demonstration = {
  slug: "curl-from-a-terminal",
  title: "curl from a terminal",
  about: "A replay needs no browser. And what is no browser has never heard of Expires.",
  mechanisms: ["signed", "flask", "redis"],
  limits: patient,
  folded: true,
  scenes: [
    { says: "Alice signs in with her browser.", act: "sign-in" },
    { says: "The thief copies her cookies into a file. He closes his browser.", act: "capture" },
    {
      says: "“Copy as cURL” gives each request as a command. Sent from a terminal, it is one line with a Cookie header.",
      act: "replay",
      terminal: true,
    },
    {
      says: "31 days go by, one more than the cookies were for. Alice’s browser deletes them. A file does not.",
      act: pastExpiry,
    },
    {
      says: "The same commands again. Now all depends on what the servers ask.",
      act: "replay",
      terminal: true,
    },
  ],
  ends: [
    [{ who: "attacker", in: "alice" }],
    [{ who: "attacker", out: "in-time" }],
    [{ who: "attacker", out: "in-time" }],
  ],
  moral:
    "The browser is not the guard. A client that ignores Expires can replay for ever, unless the server checks the time itself.",
};
