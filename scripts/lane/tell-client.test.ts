import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { readTrustedProxies } from "@/lib/env";
import { clientAddress } from "@/lib/http/client-address";
import { tellClientTo } from "./tell-client.js";

/** The address for which a request counts that comes from one and says another. */
function countedAs(remoteAddress: string, said?: string, proxies = "") {
  const headers: Record<string, string> = said === undefined ? {} : { "x-forwarded-for": said };
  tellClientTo(readTrustedProxies({ TRUSTED_PROXIES: proxies }))({
    headers,
    socket: { remoteAddress },
  } as unknown as IncomingMessage);
  return clientAddress(new Request("http://lab.example", { headers }));
}

test.each([undefined, "198.51.100.1", "198.51.100.1, 198.51.100.2", "127.0.0.1", "::1", "", ","])(
  "a client that says %j of himself counts as who he is",
  (said) => {
    expect(countedAs("::ffff:192.0.2.1", said)).toBe("192.0.2.1");
    expect(countedAs("192.0.2.1", said)).toBe("192.0.2.1");
    expect(countedAs("2001:db8:1:2::9", said)).toBe("2001:db8:1:2::/64");
  },
);

test.each(["127.0.0.1", "::ffff:127.0.0.1", "::1"])(
  "a proxy on this machine, at %s, tells for whom it asks, and what that client said counts for nothing",
  (proxy) => {
    expect(countedAs(proxy, "192.0.2.1")).toBe("192.0.2.1");
    expect(countedAs(proxy, "198.51.100.1, 192.0.2.1")).toBe("192.0.2.1");
  },
);

test("who asks on this machine without a proxy counts as this machine", () => {
  expect(countedAs("::ffff:127.0.0.1")).toBe("127.0.0.1");
});

test.each([
  ["10.0.0.0/8", "10.1.2.3"],
  ["172.17.0.1", "::ffff:172.17.0.1"],
  ["192.168.0.1, 2001:db8::/32", "2001:db8::5"],
])("a proxy of %s, at %s, tells for whom it asks", (proxies, proxy) => {
  expect(countedAs(proxy, "198.51.100.1, 192.0.2.1", proxies)).toBe("192.0.2.1");
  expect(countedAs("203.0.113.9", "192.0.2.1", proxies)).toBe("203.0.113.9");
});
