/** Throws a RangeError unless `ttlSeconds` is a time to live that Redis would take. */
export function checkTtl(ttlSeconds: number): void {
  if (!Number.isSafeInteger(ttlSeconds) || ttlSeconds < 1) {
    throw new RangeError(`A time to live is a whole number of seconds, 1 or more, not ${ttlSeconds}`);
  }
}

/**
 * Throws a RangeError for a key or text that would not come back as it went in: half of a surrogate pair has no
 * UTF-8, so Redis would keep U+FFFD in its place. `JSON.stringify` never writes one.
 */
export function checkText(text: string): void {
  if (typeof text !== "string" || /\p{Surrogate}/u.test(text)) {
    throw new RangeError("A key or text is a string of well-formed Unicode");
  }
}
