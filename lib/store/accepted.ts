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

/** Throws a RangeError unless `mostRows` is a number of rows that a table can be limited to. */
export function checkMostRows(mostRows: number): void {
  if (!Number.isSafeInteger(mostRows) || mostRows < 1) {
    throw new RangeError(`A table has a whole number of rows at most, 1 or more, not ${mostRows}`);
  }
}

/** Throws a RangeError unless `version` is a number that a table could have told, or 0. */
export function checkVersion(version: number): void {
  if (!Number.isSafeInteger(version) || version < 0) {
    throw new RangeError(`A version is a whole number, 0 or more, not ${version}`);
  }
}
