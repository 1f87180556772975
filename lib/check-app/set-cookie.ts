import type { Cookie } from "playwright";
import type { Known } from "./bench";
import { CannotTell } from "./cannot-tell";
import { failed, held } from "./check";
import type { SetCookie } from "./evidence";

/** How long the browser keeps a cookie, by the response that set it, or by the browser itself. */
export function keepsFor({ name, value, expires }: Cookie, given: readonly SetCookie[]): number | undefined {
  const set = given.findLast((one) => one.name === name && one.value === value);
  if (set) return set.keeps;
  return expires < 0 ? undefined : Math.round(expires - Date.now() / 1000);
}

type Judgement = { holds: boolean; saw: string };

/** Judges each of the session's cookies by how it was set. */
export function judged(
  { names, set }: Pick<Known, "names" | "set">,
  judge: (cookie: SetCookie) => Judgement,
) {
  const unseen = names.filter((name) => set.every((one) => one.name !== name));
  if (unseen.length > 0) throw new CannotTell(`No answer was seen that sets ${unseen.join(", ")}.`);
  const judgements = set.map((cookie) => ({ name: cookie.name, ...judge(cookie) }));
  const saw = judgements.map((one) => `${one.name}: ${one.saw}`).join("; ");
  return judgements.every(({ holds }) => holds) ? held(saw) : failed(saw);
}
