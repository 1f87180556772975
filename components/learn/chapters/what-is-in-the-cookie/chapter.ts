import type { Chapter } from "../../chapter";

export const whatIsInTheCookie: Chapter = {
  slug: "what-is-in-the-cookie",
  minutes: 3,
  description:
    "A signed session cookie can be read by anybody who has it. The signature only says who wrote it.",
  specimen: {
    mechanisms: ["signed"],
    tasks: [
      "Sign in, capture, and point at the parts of the stolen cookie: what does each say?",
      "Press “Say admin”, then Replay. What does the server notice?",
    ],
    folded: true,
  },
  experiments: [
    {
      id: "a-copy",
      mechanisms: ["signed"],
      acts: ["sign-in", "capture", "replay"],
      ask: "A thief copies Alice’s cookie while she is signed in, and sends it from his own browser. He knows neither her password nor the server’s key. What does the server do?",
      does: "Signs Alice in, copies her cookie, sends it from another browser. For real.",
      hint: "Read once more what the server finds in a request, and what it does not find there.",
      choices: [
        { says: "Let him in.", because: "What he sends is what she would send.", foretells: ["in"] },
        { says: "Keep him out.", because: "It is not her browser.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", in: "alice" }],
    },
  ],
  exercises: [
    {
      id: "what-can-be-read",
      ask: "Somebody finds this cookie in a log file. He has no key. What can he do with it?",
      options: [
        {
          says: "Read it, but not send it.",
          because:
            "Sending it takes no key either: the server looks at the signature, and the signature is in the copy.",
        },
        {
          says: "Send it, but not read it.",
          because: "The payload is only encoded, and decoding takes no key.",
        },
        {
          says: "Read it and send it.",
          because:
            "Only changing it takes the key. A log file with cookies in it is a list of open sessions.",
          right: true,
          claims: [{ mechanism: "signed", scenario: "while-signed-in", end: "in" }],
        },
      ],
    },
  ],
};
