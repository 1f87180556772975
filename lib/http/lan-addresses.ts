import { networkInterfaces } from "node:os";
import type { Asked } from "./asked";
import { isLoopbackName } from "./loopback-name";

/**
 * This machine's IPv4 addresses in its networks. One that it gave itself, because nobody else did, leads nowhere
 * (RFC 3927).
 */
export const lanAddresses = (interfaces = networkInterfaces()): string[] =>
  Object.values(interfaces)
    .flatMap((addresses = []) => addresses)
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address)
    .filter((address) => !address.startsWith("169.254."));

/**
 * Where others in its networks reach this server, as origins. Said only to whoever has it open under a loopback name, and so
 * sits at the machine: a proxy passes on, as X-Forwarded-Host, the name under which others have it.
 */
export function originsForOthers({ url, headers }: Asked, addresses = lanAddresses()): string[] {
  const { protocol } = new URL(url);
  const hosts = [headers.get("host"), headers.get("x-forwarded-host")].filter((host) => host !== null);
  const asked = hosts.map((host) => URL.parse(`${protocol}//${host}`));
  const own = asked[0];
  if (!own || !asked.every((one) => one && isLoopbackName(one.hostname))) return [];
  return addresses.map((address) => Object.assign(new URL(own), { hostname: address }).origin);
}
