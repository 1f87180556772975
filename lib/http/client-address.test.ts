import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

const addressOf = (said?: string) =>
  clientAddress(new Request("http://lab.example", { headers: said ? { "x-forwarded-for": said } : {} }));

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["198.51.100.7, 192.0.2.1", "192.0.2.1"],
  ["198.51.100.7,192.0.2.1 ", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
])("who is told as %j counts as %j: only what the nearest server added is believed", (said, address) => {
  expect(addressOf(said)).toBe(address);
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["2001:DB8:0001:2::1", "2001:db8:1:2::/64"],
  ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8::", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("all of a customer’s IPv6 addresses count as one: %s as %s", (said, address) => {
  expect(addressOf(said)).toBe(address);
});

test.each([undefined, "", "unknown", "192.0.2", "x, ", "192.0.2.1, _hidden", "1:2:3", "::ffff:nobody"])(
  "who is told as %j shares a count with all whom nobody tells",
  (said) => {
    expect(addressOf(said)).toBe("unknown");
  },
);
