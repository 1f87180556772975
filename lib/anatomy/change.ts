const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * The text with the character in its middle replaced by the next of the alphabet. Not the last one: of base64 its low
 * bits may not count.
 */
export function changeMiddle(text: string, alphabet = base64url): string {
  const middle = Math.floor((text.length - 1) / 2);
  const next = alphabet[(alphabet.indexOf(text.charAt(middle)) + 1) % alphabet.length];
  return `${text.slice(0, middle)}${next}${text.slice(middle + 1)}`;
}

/** The pieces of a text with one of them changed. One that is missing counts as empty. */
export function changePiece(pieces: string[], at: number, change: (piece: string) => string): string[] {
  const changed = [...pieces];
  changed[at] = change(pieces[at] ?? "");
  return changed;
}
