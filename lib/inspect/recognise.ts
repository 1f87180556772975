import type { FormatId, Reading, Specimen } from "./format";
import { formats } from "./formats";

export type Recognised = {
  format: FormatId;
  reading: Reading;
  /** Whether the cookie has the name that this format gives it. */
  named: boolean;
  /** The other formats whose shape it has too. */
  alike: FormatId[];
};

/**
 * The format of a cookie, or null. Where several have its shape, the one that gives such a cookie its name; else the
 * first.
 */
export function recognise(raw: Specimen): Recognised | null {
  const specimen = { ...raw, value: percentDecoded(raw.value) };
  const found = formats.flatMap(({ id, names, read }) => {
    const reading = read(specimen);
    return reading ? [{ format: id, reading, named: names?.test(raw.name ?? "") ?? false }] : [];
  });
  const chosen = found.find(({ named }) => named) ?? found[0];
  if (chosen === undefined) return null;
  return { ...chosen, alike: found.filter((other) => other !== chosen).map(({ format }) => format) };
}

/** A text that is not percent-encoded UTF-8 stays as it is. */
export function percentDecoded(text: string): string {
  try {
    return text.includes("%") ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
