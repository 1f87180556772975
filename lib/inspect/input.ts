import { textOf } from "./base64";
import { cookiesOfCurl, isCurl } from "./curl";
import { type Found, looksLikeSetCookie, readCookieHeader, readSetCookie } from "./headers";
import { isJson } from "./signed-text";

/** In characters. A browser sends at most 4096 of one cookie; this is room for many. */
export const longestInput = 65_536;

/** How many cookies are shown. A browser keeps some 180 of a site. */
export const mostCookies = 40;

export type Source = "curl" | "cookie" | "set-cookie" | "value";

/** A cookie of the input. `companion` is the value of the cookie `NAME.sig` beside it, which is then not told apart. */
export type InputCookie = Found & { companion?: string };

export type Input = {
  source: Source;
  cookies: InputCookie[];
  /** How many more there are than are shown. */
  more: number;
  /** Whether the end was cut off. */
  cut: boolean;
  /** The files of cookies that a curl line names. */
  files: string[];
};

/** What was typed, as the cookies in it. Null where there is nothing. Never throws. */
export function readInput(typed: string): Input | null {
  const cut = typed.length > longestInput;
  const text = typed.slice(0, longestInput).trim();
  if (text === "") return null;
  const { source, found, files = [] } = cookiesIn(text);
  const cookies = withCompanions(found);
  return {
    source,
    cookies: cookies.slice(0, mostCookies),
    more: Math.max(0, cookies.length - mostCookies),
    cut,
    files,
  };
}

function cookiesIn(text: string): { source: Source; found: Found[]; files?: string[] } {
  if (isCurl(text)) {
    const { headers, files } = cookiesOfCurl(text);
    return { source: "curl", found: headers.flatMap(readCookieHeader), files };
  }
  const headers = text.split(/\r?\n/).flatMap((line) => headerIn(line) ?? []);
  if (headers.length > 0) {
    const isSet = headers.some(({ isSet }) => isSet);
    const found = headers.flatMap(({ isSet, rest }) =>
      isSet ? [readSetCookie(rest)] : readCookieHeader(rest),
    );
    return { source: isSet ? "set-cookie" : "cookie", found };
  }
  const line = text.replace(/\r?\n/g, "").trim();
  if (!isNamed(line)) return { source: "value", found: [{ value: unquoted(line) }] };
  if (looksLikeSetCookie(line)) return { source: "set-cookie", found: [readSetCookie(line)] };
  return { source: "cookie", found: readCookieHeader(line) };
}

/** A header by its name, as a browser shows it or as `curl -v` does, with an arrow before it. */
function headerIn(line: string): { isSet: boolean; rest: string } | null {
  const [head, set] = /^\s{0,9}[<>]?\s{0,9}(set-)?cookie:/i.exec(line.slice(0, 40)) ?? [];
  return head === undefined ? null : { isSet: set !== undefined, rest: line.slice(head.length) };
}

/** Whether a line is `name=value`. Base64 may end in `=` too, also inside of a signed cookie. */
function isNamed(line: string): boolean {
  const at = line.indexOf("=");
  const name = line.slice(0, at);
  const rest = line.slice(at + 1);
  if (at < 1 || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return false;
  if (/^=?$/.test(rest)) return false;
  if (/^=?(\.|--)/.test(rest))
    return !isBase64OfJson(name) && !rest.startsWith("=") && !rest.startsWith("--");
  return true;
}

function isBase64OfJson(text: string): boolean {
  const json = textOf(text);
  return json !== null && isJson(json);
}

const unquoted = (text: string) => (/^(["']).*\1$/s.exec(text) ? text.slice(1, -1) : text);

function withCompanions(found: Found[]): InputCookie[] {
  const byName = new Map(found.map((cookie) => [cookie.name, cookie]));
  const isCompanion = ({ name }: Found) => name?.endsWith(".sig") && byName.has(name.slice(0, -4));
  return found
    .filter((cookie) => !isCompanion(cookie))
    .map((cookie) => {
      const companion = cookie.name === undefined ? undefined : byName.get(`${cookie.name}.sig`)?.value;
      return companion === undefined ? cookie : { ...cookie, companion };
    });
}
