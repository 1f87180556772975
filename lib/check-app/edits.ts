import { kindOf } from "./character-kinds";

export type Edit = { did: string; value: string };

/** A shorter part is a version or the name of a server, which nobody protects. */
const leastPart = 16;

/**
 * Changes to a cookie's value that no server may accept: another character in the middle of each part (the last
 * character of base64 can be changed without changing the bytes), and another payload where it can be read.
 */
export function editsOf(value: string): Edit[] {
  return [...middles(value), ...payloads(value)];
}

/** Each long stretch of letters and digits, with another character of its kind in the middle. */
function middles(value: string): Edit[] {
  return [...value.matchAll(/(?:%[0-9a-f]{2}|[\w-])+/gi)]
    .filter(([part]) => part.length >= leastPart)
    .map(({ 0: part, index }, at) => {
      const middle = index + letterNear(part, Math.floor(part.length / 2));
      const changed = other(value.charAt(middle));
      return {
        did: `part ${at + 1} changed`,
        value: value.slice(0, middle) + changed + value.slice(middle + 1),
      };
    });
}

/** A letter or digit that is not part of a percent-encoding. */
function letterNear(part: string, from: number) {
  const free = part.replace(/%[0-9a-f]{2}/gi, "%%%");
  const after = free.slice(from).search(/[a-z0-9]/i);
  return after < 0 ? Math.max(0, free.search(/[a-z0-9]/i)) : from + after;
}

/** Another character of the same kind, far enough from it that base64 gives other bytes. */
function other(character: string) {
  const kind = kindOf(character);
  if (!kind) return "x";
  return kind.charAt((kind.indexOf(character) + kind.length / 2) % kind.length);
}

/** Each object in JSON that is the value, or in base64 one of its parts between dots, with one more member. */
function payloads(value: string): Edit[] {
  const text = decoded(value);
  const whole = readObject(text);
  if (whole) return [{ did: "another payload", value: encodeURIComponent(withMore(whole)) }];
  const parts = text.split(".");
  return parts.flatMap((part, at) => {
    const object = readObject(Buffer.from(part, "base64").toString());
    if (!object) return [];
    const standard = Buffer.from(withMore(object)).toString("base64");
    const changed = parts
      .with(at, part.includes("=") || /[+/]/.test(part) ? standard : urlSafe(standard))
      .join(".");
    return [
      {
        did: `another payload in part ${at + 1}`,
        value: text === value ? changed : encodeURIComponent(changed),
      },
    ];
  });
}

const withMore = (object: object) => JSON.stringify({ ...object, edited: 1 });

const urlSafe = (base64: string) => base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function decoded(value: string) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function readObject(text: string): object | undefined {
  try {
    const read = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
