import type { Chapter } from "../../chapter";

export const signingAndEncrypting: Chapter = {
  slug: "signing-and-encrypting",
  minutes: 4,
  description:
    "A signature refuses changes. Encryption hides. Neither does the work of the other, and neither stops a replay.",
  specimen: {
    mechanisms: ["encrypted", "signed", "iron-session"],
    tasks: [
      "Try the same change at each of the three sites. Which of them notice?",
      "Open “Why?” under each verdict: what was asked, and what was not?",
    ],
    folded: true,
  },
  experiments: [
    {
      id: "alice-to-admin-signed",
      mechanisms: ["signed"],
      acts: ["sign-in", "capture", { edit: "say-admin" }, "replay"],
      ask: "The payload is readable, so the thief decodes it, writes admin in place of alice, encodes it again and keeps the old signature. What does the server do?",
      does: "Signs Alice in, captures, changes the cookie without any key, replays.",
      hint: "The signature was computed over the payload as it was.",
      choices: [
        { says: "Let him in as admin.", because: "The cookie says admin.", foretells: ["in"] },
        { says: "Keep him out.", because: "The signature belongs to another text.", foretells: ["out"] },
      ],
      ends: [{ who: "attacker", out: "authentic" }],
    },
    {
      id: "alice-to-admin-encrypted",
      mechanisms: ["encrypted"],
      acts: ["sign-in", "capture", { edit: "flip-bits" }, "replay"],
      ask: 'This site encrypts the session, with AES in counter mode, and does nothing else. The thief cannot read it. But he knows what stands at its beginning, {"user":"alice", and changes some bits there. What does the server do?',
      does: "Signs Alice in, captures, flips bits of the encrypted text, replays.",
      hint: "In counter mode each bit of the text is hidden by one bit of a secret stream, and by no other.",
      choices: [
        { says: "Keep him out.", because: "He cannot write what he cannot read.", foretells: ["out"] },
        {
          says: "Let him in as admin.",
          because: "The changed bits decrypt to changed letters.",
          foretells: ["in"],
        },
      ],
      ends: [{ who: "attacker", in: "admin" }],
    },
  ],
  exercises: [
    {
      id: "encrypted-replay",
      ask: "iron-session encrypts the session and adds a MAC, a signature over the encrypted text. The thief does not change the cookie. He sends it as it is, while Alice is signed in. What happens?",
      options: [
        {
          says: "He is kept out: he cannot read it.",
          because: "He need not read it. The server reads it for him.",
        },
        {
          says: "He is let in.",
          because:
            "Nothing was changed, so the MAC matches. Neither hiding nor signing tells a copy from the original.",
          right: true,
          claims: [{ mechanism: "iron-session", scenario: "while-signed-in", end: "in" }],
        },
      ],
    },
  ],
};
