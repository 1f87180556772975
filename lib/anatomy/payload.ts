import type { Part, Time } from "./anatomy";
import { decodeText, encodeText } from "./base64url";
import { readObject, setMember } from "./json";
import { utc } from "./moment";

/** The members that are Unix seconds: claims of a JWT, and what Flask applications put into their sessions. */
export const timeNames = {
  iat: "issued at",
  set_at: "set at",
  auth_time: "signed in at",
  login_at: "signed in at",
  nbf: "not before",
  exp: "expires",
};

/** A payload that is base64 of JSON text. */
export function payloadPart(text: string): Part {
  const json = decodeText(text);
  return {
    text,
    kind: "payload",
    name: "payload",
    says: json ?? "Not base64 of text.",
    times: timesIn(json),
  };
}

function timesIn(json: string | null): Time[] {
  const session = readObject(json);
  return Object.entries(timeNames).flatMap(([member, name]) => {
    const seconds = session?.[member];
    return typeof seconds === "number" ? [{ name, says: utc(seconds * 1000) }] : [];
  });
}

export const sayAdmin = (payload: string) => encodeText(setMember(decodeText(payload), "user", "admin"));
