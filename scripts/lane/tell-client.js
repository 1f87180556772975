/**
 * Adds the address that a request comes from at the end, as proxies do: what a client says of himself counts for nothing. A
 * proxy on this machine has added whom it asks for already.
 * @param {import("node:http").IncomingMessage} incoming
 */
export function tellClient({ headers, socket }) {
  const said = headers["x-forwarded-for"];
  const address = socket.remoteAddress ?? "";
  const isProxied = said !== undefined && /^(::1|::ffff:127\.|127\.)/.test(address);
  if (!isProxied) headers["x-forwarded-for"] = said === undefined ? address : `${said}, ${address}`;
}
