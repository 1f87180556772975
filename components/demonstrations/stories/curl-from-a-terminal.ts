import type { Demonstration } from "../demonstration";
import { pastExpiry, patient } from "../limits";

export const curlFromATerminal: Demonstration = {
  slug: "curl-from-a-terminal",
  title: "curl from a terminal",
  about: "A replay needs no browser. And what is no browser has never heard of Expires.",
  mechanisms: ["signed", "flask", "redis"],
  watched: "flask",
  limits: patient,
  folded: true,
  scenes: [
    { says: "Alice signs in with her browser.", act: "sign-in" },
    { says: "The thief copies her cookies, as he could into a file.", act: "capture" },
    {
      says: "“Copy as cURL” makes one line of each request, for a terminal: an address and a Cookie header. It needs no browser, and the answers are the same.",
      act: "replay",
      terminal: true,
    },
    {
      says: "31 days go by, one more than the cookies were for. Alice’s browser deletes them. A file does not.",
      act: pastExpiry,
    },
    {
      says: "The same requests again. Now all depends on what the servers ask.",
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
