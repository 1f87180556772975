/** A cookie as a Set-Cookie header gave it. Attribute names are in lower case; one without a value has "". */
export type SetCookie = {
  name: string;
  value: string;
  attributes: Record<string, string>;
  /** How long the browser is asked to keep it, in seconds. */
  keeps?: number;
};

/** A request of the browser and its answer. `status` is 0 when there was none. */
export type Exchange = { method: string; url: string; status: number; sets: SetCookie[] };

/** Something that a browser did, what it asked the application for, and what was then to be seen. */
export type Evidence = { who: string; did: string; saw: string; requests: Exchange[] };

/** Reads a Set-Cookie header's text as browsers do (RFC 6265bis, section 5.6). `now`: milliseconds since 1970. */
export function readSetCookie(header: string, now: number): SetCookie {
  const [pair = "", ...rest] = header.split(";");
  const [name, value] = halves(pair);
  const attributes = Object.fromEntries(rest.map(halves).map(([key, text]) => [key.toLowerCase(), text]));
  return { name, value, attributes, keeps: keepsFor(attributes, now) };
}

/** Max-Age counts before Expires (RFC 6265bis, 5.7), which is in whole seconds. */
function keepsFor({ "max-age": maxAge, expires }: Record<string, string>, now: number) {
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge);
  const end = Date.parse(expires ?? "");
  return Number.isNaN(end) ? undefined : Math.ceil((end - now) / 1000);
}

function halves(text: string): [string, string] {
  const at = text.indexOf("=");
  return at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
