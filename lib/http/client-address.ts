import { isIP } from "node:net";
import type { Asked } from "./asked";

/**
 * The address that a request came from, as the nearest server tells it, which adds it at the end: scripts/serve.js, or a
 * proxy in front of a server that does not. Whoever stands behind several proxies shares an address with all others.
 */
export function clientAddress(request: Asked): string {
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(address) ? address : "unknown";
}
