import { isLabId } from "@/lib/lab/lab-id";
import type { MechanismId } from "@/lib/mechanisms";
import { mechanismWords } from "../words/mechanisms";

/** A cookie out of a lab, as one device hands it to another. */
export type Handover = { lab: string; mechanism: MechanismId; cookie: string };

/** Why a link hands nothing over. */
export type LinkFlaw = "empty" | "lab" | "mechanism" | "no-cookie" | "long-cookie" | "cookie";

/** In characters. No browser keeps a longer one: with its name, `session`, that makes 4096 bytes. RFC 6265bis, 5.6. */
export const longestCookie = 4089;

/** Where another device takes it over: all in the fragment, which is sent to no server, and so stands in no log. */
export const handoverPath = ({ lab, mechanism, cookie }: Handover) =>
  `/attacker#${new URLSearchParams({ lab, mechanism, cookie })}`;

/** Reads such a fragment. Its cookie is going to be planted, and one with a ; in it would bring attributes of its own. */
export function readHandover(fragment: string): Handover | { flaw: LinkFlaw } {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const [lab, mechanism, cookie] = [parts.get("lab"), parts.get("mechanism"), parts.get("cookie")];
  if (!lab && !mechanism && !cookie) return { flaw: "empty" };
  if (!lab || !isLabId(lab)) return { flaw: "lab" };
  if (!mechanism || !isMechanism(mechanism)) return { flaw: "mechanism" };
  if (!cookie) return { flaw: "no-cookie" };
  if (cookie.length > longestCookie) return { flaw: "long-cookie" };
  return isCookieValue(cookie) ? { lab, mechanism, cookie } : { flaw: "cookie" };
}

const isMechanism = (id: string): id is MechanismId => Object.hasOwn(mechanismWords, id);

/** Of the characters that a cookie's value may hold: RFC 6265, 4.1.1, cookie-octet. */
const isCookieValue = (text: string) => /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/.test(text);
