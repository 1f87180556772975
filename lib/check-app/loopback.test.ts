import fc from "fast-check";
import { expect, test } from "vitest";
import { AllowedHosts, isLoopbackHost, isOneHost } from "./loopback";

const byte = fc.integer({ min: 0, max: 255 });
const leadsTo =
  (...addresses: string[]) =>
  async () =>
    addresses;
const allowed = async (host: string, named: string[] = [], find = leadsTo()) => {
  const hosts = await AllowedHosts.for(host, named, find);
  return !("refused" in hosts) && hosts.has(host);
};

test("all of 127.0.0.0/8 is this machine", () => {
  fc.assert(fc.property(byte, byte, byte, (a, b, c) => isLoopbackHost(`127.${a}.${b}.${c}`)));
});

test("no other IPv4 address is", () => {
  const first = byte.filter((one) => one !== 127);
  fc.assert(fc.property(first, byte, byte, byte, (a, b, c, d) => !isLoopbackHost(`${a}.${b}.${c}.${d}`)));
});

test("of IPv6 addresses ::1 is, however it is written, and no other", () => {
  expect(isLoopbackHost("[::1]")).toBe(true);
  expect(isLoopbackHost("[0:0:0:0:0:0:0:1]")).toBe(true);
  fc.assert(fc.property(fc.ipV6(), (address) => isLoopbackHost(`[${address}]`) === isOne(address)));
});

const isOne = (address: string) => new URL(`http://[${address}]`).hostname === "[::1]";

test("a name that only looks like this machine is not", () => {
  for (const host of ["127.0.0.1.example.com", "localhost.example.com", "notlocalhost", "127.1.example", ""])
    expect(isLoopbackHost(host), host).toBe(false);
});

test("localhost and the names below it are this machine without being looked up", async () => {
  expect(await allowed("localhost", [], leadsTo("203.0.113.7"))).toBe(true);
  expect(await allowed("app.localhost")).toBe(true);
});

test("another name is, when all its addresses are", async () => {
  expect(await allowed("app.test", [], leadsTo("127.0.0.1", "::1"))).toBe(true);
  expect(await allowed("app.test", [], leadsTo("127.0.0.1", "203.0.113.7"))).toBe(false);
  expect(await allowed("app.test", [], leadsTo())).toBe(false);
});

test("says why a host is refused, and what to do", async () => {
  const refusal = async (host: string, find = leadsTo()) => {
    const hosts = await AllowedHosts.for(host, [], find);
    return "refused" in hosts ? hosts.refused : "";
  };
  const allow = (host: string) => `If you may test it: --i-am-authorised-to-test ${host}`;
  expect(await refusal("[2001:db8::1]")).toBe(`[2001:db8::1] is not this machine. ${allow("[2001:db8::1]")}`);
  expect(await refusal("app.test", leadsTo("203.0.113.7"))).toBe(
    `app.test leads to 203.0.113.7, which is not this machine. ${allow("app.test")}`,
  );
  expect(await refusal("app.test")).toBe("app.test is a name that leads nowhere");
  expect(await refusal("0.0.0.0")).toBe("0.0.0.0 is where servers listen. Write localhost");
  expect(await refusal("[::]")).toBe("[::] is where servers listen. Write localhost");
});

test("what was looked up stays where it led", async () => {
  const hosts = await AllowedHosts.for("app.test", [], leadsTo("127.0.0.1"));
  expect("refused" in hosts ? "" : hosts.resolverRules).toMatch(
    /^MAP app\.test 127\.0\.0\.1, MAP \* ~NOTFOUND, /,
  );
});

test("a host is tested when it is named exactly, and nothing beside it", async () => {
  const found = leadsTo("203.0.113.7");
  expect(await allowed("staging.example", ["staging.example"], found)).toBe(true);
  expect(await allowed("staging.example", ["example"], found)).toBe(false);
  expect(await allowed("a.staging.example", ["staging.example"], found)).toBe(false);
});

test("a host is named as a name or an address, not as a pattern or a list", () => {
  for (const one of ["staging.example", "203.0.113.7", "[2001:db8::1]"])
    expect(isOneHost(one), one).toBe(true);
  for (const more of ["*", "*.example", "a, EXCLUDE *", "http://a.example", "a.example:80", ""])
    expect(isOneHost(more), more).toBe(false);
});
