import { Problem } from "@/lib/problem";

/** In characters as people count them, whatever they are made of. */
export const longestNickname = 40;

/** In UTF-16 code units: what people see as one character can be made of any number. */
const longestText = 400;

/** What shows nothing, or turns the text around it: control characters, marks of direction, line ends. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A nickname in any script, without what cannot be seen around and in it.
 * @throws {Problem} 400 when nothing is left, or too much
 */
export function readNickname(text: unknown): string {
  if (typeof text !== "string" || text.length > 10 * longestText) throw unfit();
  const nickname = text
    .replace(/\p{Surrogate}/gu, "")
    .normalize("NFC")
    .replace(unseen, "")
    .replace(/\s+/gu, " ")
    .trim();
  const characters = [...new Intl.Segmenter().segment(nickname)].length;
  if (!/[^\s\p{Cf}\p{Mn}]/u.test(nickname)) throw unfit();
  if (characters > longestNickname || nickname.length > longestText) throw unfit();
  return nickname;
}

const unfit = () =>
  new Problem(
    400,
    "This nickname does not fit.",
    `Take one of 1 to ${longestNickname} characters, in any script.`,
    "nickname",
  );
