/** Ends a check without a verdict: what was seen allows none. */
export class CannotTell extends Error {
  override readonly name = "CannotTell";
}
