import { isIPv6 } from "node:net";

/**
 * Adds the address that a request comes from at the end, as proxies do: what a client says of himself counts for nothing. A
 * trusted proxy has added whom it asks for already.
 * @param {import("node:net").BlockList} trusted
 * @returns {(incoming: import("node:http").IncomingMessage) => void}
 */
export const tellClientTo =
  (trusted) =>
  ({ headers, socket }) => {
    const said = headers["x-forwarded-for"];
    const address = socket.remoteAddress ?? "";
    const isProxied = said !== undefined && trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
    if (!isProxied) headers["x-forwarded-for"] = said === undefined ? address : `${said}, ${address}`;
  };
