import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { CheckConfig } from "./config";

/** What a site does instead of its own answer. Returns true when it did. */
export type Instead = (
  request: IncomingMessage,
  response: ServerResponse,
  site: { signIns: number; isLive: (request: IncomingMessage) => boolean },
) => boolean;

const idOf = ({ headers }: IncomingMessage) => /sid=(\w+)/.exec(headers.cookie ?? "")?.[1] ?? "";

/** A site on this machine whose session is a number that it counts up, and which goes wrong in a way of one's own. */
export async function startSite(instead: Instead = () => false, address = "127.0.0.1") {
  const live = new Set<string>();
  const site = { signIns: 0, isLive: (request: IncomingMessage) => live.has(idOf(request)) };
  const server = createServer((request, response) => {
    if (instead(request, response, site)) return;
    const go = (to: string, cookie: string) =>
      response
        .appendHeader("set-cookie", `${cookie}; HttpOnly; Path=/`)
        .writeHead(302, { location: to })
        .end();
    if (request.url === "/in") {
      const next = `thesessionofnumber${++site.signIns}`;
      live.add(next);
      return go("/account", `sid=${next}`);
    }
    if (request.url === "/out") {
      live.delete(idOf(request));
      return go("/", "sid=; Max-Age=0");
    }
    response.setHeader("content-type", "text/html");
    response.end(site.isLive(request) ? "<p>Signed in</p>" : "<p>Welcome</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const host = address === "127.0.0.1" ? "localhost" : `[${address}]`;
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const stop = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url, stop, config: configFor(url) };
}

const configFor = (baseURL: string): CheckConfig => ({
  baseURL,
  signIn: (page) => page.goto("/in"),
  protectedPage: "/account",
  isSignedIn: (page) => page.getByText("Signed in").isVisible(),
  logOut: (page) => page.goto("/out"),
  settleSeconds: 0.02,
  timeoutSeconds: 60,
});
