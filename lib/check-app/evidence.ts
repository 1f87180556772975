/** A cookie as a Set-Cookie header gave it. Attribute names are in lower case; one without a value has "". */
export type SetCookie = { name: string; value: string; attributes: Record<string, string> };

/** A request of the browser and its answer. `status` is 0 when there was none. */
export type Exchange = { method: string; url: string; status: number; sets: SetCookie[] };

/** Something that a browser did, what it asked the application for, and what was then to be seen. */
export type Evidence = { who: string; did: string; saw: string; requests: Exchange[] };

/** Reads a Set-Cookie header's text as browsers do (RFC 6265bis, section 5.6). */
export function readSetCookie(header: string): SetCookie {
  const [pair = "", ...rest] = header.split(";");
  const [name, value] = halves(pair);
  const attributes = rest.map(halves).map(([key, text]) => [key.toLowerCase(), text]);
  return { name, value, attributes: Object.fromEntries(attributes) };
}

function halves(text: string): [string, string] {
  const at = text.indexOf("=");
  return at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
