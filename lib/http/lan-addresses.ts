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
 * Where others in its networks reach this server, as origins. Said only to whoever asks from this machine, and has it open
 * under a loopback name: anybody can write a name into Host, and a page of anybody's can have a name that leads here. A proxy
 * passes on, as X-Forwarded-Host, the name under which others have it.
 */
export function originsForOthers({ url, headers }: Asked, addresses = lanAddresses()): string[] {
  const { protocol } = new URL(url);
  const hosts = [headers.get("host"), headers.get("x-forwarded-host")].filter((host) => host !== null);
  const asked = hosts.map((host) => URL.parse(`${protocol}//${host}`));
  const own = asked[0];
  if (!isFromHere(headers) || !own) return [];
  if (!asked.every((one) => one && isLoopbackName(one.hostname))) return [];
  return addresses.map((address) => Object.assign(new URL(own), { hostname: address }).origin);
}

/** Whether a request came from this machine, all the way, as the servers that it came through tell it. */
const isFromHere = (headers: Pick<Headers, "get">) =>
  (headers.get("x-forwarded-for") ?? "").split(",").every((address) => loopback.test(address.trim()));

/** Also as a server writes it that listens for IPv4 and IPv6 at once. */
const loopback = /^(::1|(::ffff:)?127(\.\d+){3})$/;
