import { isIPv4, isIPv6 } from "node:net";
import type { Asked } from "./asked";

/**
 * The address that a request came from, as the nearest server tells it, which adds it at the end: scripts/serve.js, or a
 * proxy in front of a server that does not. Whoever stands behind several proxies shares an address with all others. Of an
 * IPv6 address it is the first half, as a single customer has at least all the others of it: RFC 6177.
 */
export function clientAddress(request: Asked): string {
  const said = request.headers.get("x-forwarded-for") ?? "";
  const address = said.slice(said.lastIndexOf(",") + 1).trim();
  const unmapped = address.startsWith(mapped) ? address.slice(mapped.length) : address;
  if (isIPv4(unmapped)) return unmapped;
  return isIPv6(address) ? networkOf(address) : "unknown";
}

/** How a server that listens for both writes an IPv4 address. */
const mapped = "::ffff:";

/** The /64 of an IPv6 address, however it is written. */
function networkOf(address: string): string {
  const [before = "", after] = address.toLowerCase().replace(/%.*/, "").split("::");
  const groups = groupsIn(before);
  const missing = after === undefined ? 0 : 8 - groups.length - groupsIn(after).length;
  const all = [...groups, ...Array<string>(missing).fill("0"), ...groupsIn(after ?? "")];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** An IPv4 address at the end stands for two groups, and never for one of the first four. */
const groupsIn = (text: string) =>
  text === "" ? [] : text.split(":").flatMap((group) => (group.includes(".") ? ["0", "0"] : group));
