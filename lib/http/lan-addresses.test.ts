import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { lanAddresses, originsForOthers } from "./lan-addresses";
import { isLoopbackName } from "./loopback-name";

const one = (address: string, family: "IPv4" | "IPv6", internal = false) =>
  ({ address, family, internal }) as NetworkInterfaceInfo;

const asked = (
  host: string,
  forwarded?: string,
  { url = "http://0.0.0.0:3000/api/addresses", from = "::1" as string | null } = {},
) =>
  originsForOthers(
    new Request(url, {
      headers: {
        host,
        ...(from !== null && { "x-forwarded-for": from }),
        ...(forwarded && { "x-forwarded-host": forwarded }),
      },
    }),
    ["192.168.1.5", "10.0.0.7"],
  );

test("a machine's addresses are those that others reach: IPv4, not its own loopback, not self-assigned", () => {
  const interfaces = {
    lo: [one("127.0.0.1", "IPv4", true), one("::1", "IPv6", true)],
    wlan0: [one("192.168.1.5", "IPv4"), one("fe80::1", "IPv6")],
    eth0: [one("169.254.3.4", "IPv4")],
    eth1: [one("10.0.0.7", "IPv4")],
    none: undefined,
  };
  expect(lanAddresses(interfaces)).toEqual(["192.168.1.5", "10.0.0.7"]);
});

test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST:3000", "lab.localhost:3000"])(
  "whoever opens %s is told where others reach it, at the same port",
  (host) => {
    expect(asked(host)).toEqual(["http://192.168.1.5:3000", "http://10.0.0.7:3000"]);
  },
);

test("a port that need not be said is not said, and HTTPS stays HTTPS", () => {
  expect(asked("localhost")[0]).toBe("http://192.168.1.5");
  expect(asked("localhost:3443", undefined, { url: "https://localhost:3443/" })[0]).toBe(
    "https://192.168.1.5:3443",
  );
});

test.each([
  "lab.example",
  "192.168.1.5:3000",
  "localhost.example",
  "127.0.0.1.example",
  "",
  "a b",
  "[::2]:3000",
])("whoever opens %j is told nothing of the network behind it", (host) => {
  expect(asked(host)).toEqual([]);
});

test("nor is anybody who comes through a proxy that itself asks localhost", () => {
  expect(asked("localhost:3000", "lab.example")).toEqual([]);
  expect(asked("lab.example", "localhost:3000")).toEqual([]);
  expect(asked("localhost:3000", "localhost:3000, lab.example")).toEqual([]);
  expect(asked("localhost:3000", "localhost:3000")).not.toEqual([]);
});

test.each(["::1", "127.0.0.1", "::ffff:127.0.0.1", "127.0.0.1, ::1"])(
  "whoever asks from this machine, from %s, is told",
  (from) => {
    expect(asked("localhost:3000", undefined, { from })).not.toEqual([]);
  },
);

test.each([
  "192.168.1.9",
  "127.0.0.1, 192.168.1.9",
  "192.168.1.9, 127.0.0.1",
  "::1, fe80::1",
  "1270.0.0.1",
  "::10",
  "",
  null,
])("whoever asks from elsewhere, from %s, is told nothing, whatever name he says", (from) => {
  expect(asked("localhost:3000", undefined, { from })).toEqual([]);
});

test("all of 127.0.0.0/8 is loopback, and what only looks like it is not", () => {
  for (const host of ["127.0.0.1", "127.255.0.3", "localhost", "a.localhost", "localhost.", "[::1]"])
    expect(isLoopbackName(host), host).toBe(true);
  for (const host of ["128.0.0.1", "notlocalhost", "localhost.example", "127.0.0.1.example", "::1", ""])
    expect(isLoopbackName(host), host).toBe(false);
});
