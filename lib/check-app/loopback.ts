import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

/** Whether this is the address of the machine itself (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3), as text. */
export const isLoopbackAddress = (address: string) =>
  (isIP(address) === 4 && address.startsWith("127.")) ||
  (isIP(address) === 6 && new URL(`http://[${address}]`).hostname === "[::1]");

/** `localhost` and the names below it mean this machine and nothing else (RFC 6761, 6.3). */
export const isLocalhost = (host: string) => /^(.+\.)?localhost$/i.test(host);

/** Whether the host of a URL is this machine without anybody being asked. */
export const isLoopbackHost = (host: string) => isLocalhost(host) || isLoopbackAddress(bare(host));

/** 0.0.0.0 and ::, which stand for all addresses of a machine, and are not to be visited. */
const isAnyAddress = (address: string) => address === "0.0.0.0" || address === "::";

/** Whether this is one host as a URL has it, and no pattern, list or address with a port. */
export const isOneHost = (text: string) => /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/i.test(text);

/** What a developer can say of a host that is refused. */
export const howToAllow = (host: string) => `If you may test it: --i-am-authorised-to-test ${host}`;

/** Without the brackets that an IPv6 address has in a URL. */
const bare = (host: string) => host.replace(/^\[(.*)\]$/, "$1");

/** The hosts that may be tested: this machine, names that were looked up and lead to it, and those named by the developer. */
export class AllowedHosts {
  /** Host to the address that it is held to, or to itself. */
  readonly #held = new Map<string, string>();

  private constructor(readonly authorised: readonly string[]) {}

  /** Looks the host up, unless it is on this machine or named. Says why not, when it may not be tested. */
  static async for(
    host: string,
    authorised: readonly string[],
    find = addressesOf,
  ): Promise<AllowedHosts | { refused: string }> {
    const allowed = new AllowedHosts(authorised.map((name) => name.toLowerCase()));
    if (allowed.has(host)) {
      if (!isLocalhost(host)) allowed.#held.set(host.toLowerCase(), host);
      return allowed;
    }
    if (isAnyAddress(bare(host))) return { refused: `${host} is where servers listen. Write localhost` };
    if (isIP(bare(host))) return { refused: `${host} is not this machine. ${howToAllow(host)}` };
    const addresses = await find(host);
    if (addresses.length === 0) return { refused: `${host} is a name that leads nowhere` };
    const foreign = addresses.find((address) => !isLoopbackAddress(address));
    if (foreign)
      return { refused: `${host} leads to ${foreign}, which is not this machine. ${howToAllow(host)}` };
    allowed.#held.set(host.toLowerCase(), addresses[0] ?? "");
    return allowed;
  }

  has(host: string) {
    const name = host.toLowerCase();
    return isLoopbackHost(name) || this.authorised.includes(name) || this.#held.has(name);
  }

  /**
   * For Chromium's --host-resolver-rules: all other names and addresses lead nowhere, also by a redirect, which
   * Playwright's routes do not see.
   */
  get resolverRules() {
    const themselves = [...this.#held].filter(([host, address]) => host === address).map(([host]) => host);
    const looked = [...this.#held].filter(([host, address]) => host !== address);
    const exclude = ["localhost", "*.localhost", "127.0.0.1", "::1", ...this.authorised, ...themselves];
    return [
      ...looked.map(([host, address]) => `MAP ${host} ${isIP(address) === 6 ? `[${address}]` : address}`),
      "MAP * ~NOTFOUND",
      // Chromium compares with the host as it is without brackets.
      ...exclude.map((host) => `EXCLUDE ${bare(host)}`),
    ].join(", ");
  }
}

const addressesOf = async (host: string) => {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
};
