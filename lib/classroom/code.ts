import { randomInt } from "node:crypto";

/** Without 0, 1, I, L, O and U, so that a code can be read from a wall and says nothing. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 6;

/** A room's code, such as QK7M2P: one of 729 million. */
export const newCode = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** What is typed or pasted with a code and belongs not to it: spaces, hyphens, and what messengers add unseen. */
const around = /[\s\p{Dash}\p{Cf}]/gu;

/** The code in what somebody typed or in an address, or null when it has not the form of one. */
export function readCode(text: string): string | null {
  const code = text.normalize("NFKC").toUpperCase().replace(around, "");
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null;
}
