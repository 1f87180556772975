import { checkAllFields } from "@/lib/fields";
import { Problem } from "@/lib/problem";

/** In characters as people count them, whatever they are made of. */
export const longestNickname = 40;

/** In UTF-16 code units: what people see as one character can be made of any number. */
const longestText = 600;

/** What shows nothing, turns the text around it, or is half a character: none of it is kept. */
const unseen =
  /[\p{Cc}\p{Surrogate}\u180e\u00ad\u200b\u2060-\u2064\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Something to see: not only spaces, joiners, fillers and marks without what they would stand on. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\u2800]/u;

/** A text in one line, without what cannot be seen around and in it. */
export const visible = (text: string): string =>
  text.replace(/\s/gu, " ").replace(unseen, "").normalize("NFC").replace(/ +/g, " ").trim();

/**
 * A nickname in any script, without what cannot be seen around and in it.
 * @throws {Problem} 400 when nothing is left, or too much
 */
export function readNickname(text: string): string {
  if (text.length > 10 * longestText) throw unfit();
  const nickname = visible(text);
  const characters = [...new Intl.Segmenter().segment(nickname)].length;
  if (!seen.test(nickname)) throw unfit();
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

const fields = { nickname: { holds: (value: unknown) => typeof value === "string", say: "a text" } };

/** The nickname in a body such as {"nickname": "Amina"}. @throws {Problem} 400 */
export const nicknameIn = (body: unknown): string =>
  readNickname((checkAllFields(body, fields) as { nickname: string }).nickname);
