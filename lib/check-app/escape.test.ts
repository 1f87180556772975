import { type AddressInfo, createServer, type Server } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckConfig } from "./config";
import { hasChromium, inBrowser, useSites } from "./testing-run";

/**
 * An address of this machine that is not its loopback: another host to the browser, and one that can be watched. Without
 * any network, one that is nobody's (RFC 5737).
 */
const address =
  Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "203.0.113.7";

let outside: Server;
let connections = 0;
let port: number;
beforeAll(async () => {
  outside = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => outside.listen(0, "0.0.0.0", resolve));
  ({ port } = outside.address() as AddressInfo);
  // A proxy looks up names by itself, and so undoes what the browser is told of them.
  process.env.http_proxy = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  delete process.env.http_proxy;
  outside.close();
});

const runOnSite = useSites();

const nameOf = (host: string) => new URL(`http://${host}`).hostname;

/** Every way that a page has to ask somebody else, all at once. */
const calling = (
  host: string,
) => `<link rel="preconnect" href="http://${host}"><link rel="prefetch" href="http://${host}/p">
<img src="http://${host}/i"><script src="http://${host}/s"></script><iframe src="http://${host}/f"></iframe>
<script>
  fetch("http://${host}/x", { mode: "no-cors" }).catch(() => {});
  navigator.sendBeacon("http://${host}/b");
  new WebSocket("ws://${host}/w");
  new Worker(URL.createObjectURL(new Blob(['fetch("http://${host}/k", { mode: "no-cors" })'])));
</script>`;

/** Runs against a site whose account page calls the hosts, or leads to the first. `/away` always leads there. */
const reportOf = (hosts: string[], leads: boolean, own: Partial<CheckConfig> = {}) =>
  runOnSite(
    (request, response, { isLive }) => {
      const isAway = request.url === "/away" || (leads && request.url === "/account");
      if (!isAway && (request.url !== "/account" || !isLive(request))) return false;
      if (isAway) response.writeHead(302, { location: `http://${hosts[0]}/` }).end();
      else
        response.setHeader("content-type", "text/html").end(`<p>Signed in</p>${hosts.map(calling).join("")}`);
      return true;
    },
    ["replay-after-logout"],
    own,
  );

describe.skipIf(!hasChromium)("another host gets nothing", inBrowser(), () => {
  const hosts = () => [
    `${address}:${port}`,
    `[::ffff:${address}]:${port}`,
    `elsewhere.example:${port}`,
    `localhost.elsewhere.example:${port}`,
  ];

  test("when a page calls it", async () => {
    const { results, refusedHosts } = await reportOf(hosts(), false);
    expect(results).toMatchObject([{ outcome: "held" }]);
    expect(Object.keys(refusedHosts)).toEqual(hosts().map(nameOf));
    expect(connections).toBe(0);
  });

  test("when a redirect leads to it", async () => {
    for (const host of hosts()) {
      const { untestable } = await reportOf([host], true);
      expect(untestable).toContain(`/account leads to ${nameOf(host)}, which is not this`);
    }
    expect(connections).toBe(0);
  });

  test("when steps ask it without a page, or are led to it", async () => {
    const asks: CheckConfig["signIn"] = (page) => page.request.get(`http://${address}:${port}/`);
    const refused = await reportOf([], false, { signIn: asks });
    expect(refused.untestable).toContain(
      `signIn stopped at about:blank: A request to ${address}:${port} was refused`,
    );
    const isLed: CheckConfig["signIn"] = (page) => page.request.get("/away");
    await reportOf([`${address}:${port}`], false, { signIn: isLed });
    expect(connections).toBe(0);
  });
});

test.skipIf(!hasChromium)(
  "what steps ask without a page is counted, and its cookies are judged",
  async () => {
    const signIn: CheckConfig["signIn"] = (page) => page.request.get("/in");
    const { results, controls } = await runOnSite(undefined, ["cookie-http-only"], { signIn });
    expect(results).toMatchObject([{ outcome: "held" }]);
    const asked = controls.flatMap(({ requests }) => requests.map(({ url }) => new URL(url).pathname));
    expect(asked).toContain("/in");
  },
);
