/**
 * Something that a request did wrong, or that went wrong with it: `title` says what, `detail` says what to do.
 * Sent as `application/problem+json`, RFC 9457.
 */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 429 | 431 | 503,
    readonly title: string,
    readonly detail: string,
    /** The field of the body that is not what the contract says. */
    readonly field?: string,
    /** After how many seconds the same may be asked again, where it was asked too often. */
    readonly retryAfterSeconds?: number,
  ) {
    super(`${title} ${detail}`);
  }

  /** By name: each copy of this module that is loaded has a class of its own, and a room that is kept may hold another's. */
  static override [Symbol.hasInstance](value: unknown): value is Problem {
    return value instanceof Error && value.name === "Problem";
  }
}
