/**
 * False for a text with half of a surrogate pair in it. Such a text has no UTF-8: Python raises UnicodeEncodeError,
 * while Buffer silently puts U+FFFD there, so that two texts would share one signature.
 */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
