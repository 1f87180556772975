/** A cookie as a header gives it; without a name where the text had none. */
export type Found = {
  name?: string;
  value: string;
  /** The attributes of a `Set-Cookie` header: by their names in small letters, and empty where they have no value. */
  attributes?: Attribute[];
};

export type Attribute = { name: string; value: string };

/** Source: RFC 6265bis, section 4.2.1. */
export const readCookieHeader = (text: string): Found[] =>
  text
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "")
    .map(pairOf);

/** Source: RFC 6265bis, section 5.6. */
export function readSetCookie(text: string): Found {
  const [pair = "", ...rest] = text.split(";");
  const attributes = rest.map((attribute) => {
    const { name, value } = pairOf(attribute.trim());
    return name === undefined
      ? { name: value.toLowerCase(), value: "" }
      : { name: name.toLowerCase(), value };
  });
  return { ...pairOf(pair.trim()), attributes: attributes.filter(({ name }) => name !== "") };
}

function pairOf(text: string): { name?: string; value: string } {
  const at = text.indexOf("=");
  if (at < 0) return { value: text };
  return { name: text.slice(0, at).trim(), value: unquoted(text.slice(at + 1).trim()) };
}

const unquoted = (text: string) =>
  text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;

const attributeNames = /^(path|domain|expires|max-age|secure|httponly|samesite|partitioned|priority)$/i;

/** Whether a text without the name of its header is that of `Set-Cookie`: all after the first pair are attributes. */
export function looksLikeSetCookie(text: string): boolean {
  const [, ...rest] = text.split(";").map((piece) => piece.trim());
  const pieces = rest.filter((piece) => piece !== "");
  return (
    pieces.length > 0 && pieces.every((piece) => attributeNames.test(piece.split("=", 1)[0]?.trim() ?? ""))
  );
}
