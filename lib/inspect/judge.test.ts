import { expect, test } from "vitest";
import { readSetCookie } from "./headers";
import { judge, type Topic } from "./judge";

const now = Date.UTC(2026, 0, 1);

function judged(header: string, topic: Topic): string | undefined {
  const finding = judge(readSetCookie(header), now).find((finding) => finding.topic === topic);
  return finding && [finding.judged, finding.code, finding.saw].filter(Boolean).join(" ");
}

test.each<[string, Topic, string | undefined]>([
  ["a=1; Secure", "secure", "good set"],
  ["a=1", "secure", "look missing"],
  ["a=1; httponly", "httponly", "good set"],
  ["a=1", "httponly", "look missing"],
  ["a=1; SameSite=Strict", "samesite", "good strict"],
  ["a=1; SameSite=LAX", "samesite", "good lax"],
  ["a=1; SameSite=None; Secure", "samesite", "look none"],
  ["a=1; SameSite=None", "samesite", "refused none-insecure"],
  ["a=1; SameSite=Maybe", "samesite", "look unknown Maybe"],
  ["a=1", "samesite", "look missing"],
  ["a=1", "prefix", "plain none"],
  ["__Secure-a=1; Secure", "prefix", "good secure"],
  ["__Secure-a=1", "prefix", "refused insecure __Secure-"],
  ["__Host-a=1; Secure; Path=/", "prefix", "good host"],
  ["__HOST-a=1; Secure; Path=/", "prefix", "good host"],
  ["__Host-a=1; Path=/", "prefix", "refused insecure __Host-"],
  ["__Host-a=1; Secure; Path=/; Domain=x.example", "prefix", "refused host-domain Domain=x.example"],
  ["__Host-a=1; Secure; Path=/app", "prefix", "refused host-path Path=/app"],
  ["__Host-a=1; Secure", "prefix", "refused host-path no Path"],
  ["a=1", "lifetime", "plain none"],
  ["a=1; Max-Age=34560000", "lifetime", "plain limited 34560000"],
  ["a=1; Max-Age=34560001", "lifetime", "look too-long 400 days, limit 400 days"],
  ["a=1; Max-Age=2147483647", "lifetime", "look too-long 24855 days, limit 400 days"],
  ["a=1; Max-Age=0", "lifetime", "plain deletes"],
  ["a=1; Max-Age=soon", "lifetime", "look unreadable soon"],
  ["a=1; Expires=Thu, 01-Jan-2026 00:01:00 GMT", "lifetime", "plain limited 60"],
  ["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "lifetime", "plain deletes"],
  ["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60", "lifetime", "plain limited 60"],
  ["a=1; Max-Age=1; Max-Age=60", "lifetime", "plain limited 60"],
  ["a=1", "domain", "good none"],
  ["a=1; Domain=x.example", "domain", "look set x.example"],
  ["a=1; Path=/", "path", "plain whole"],
  ["a=1; Path=/app", "path", "plain part /app"],
  ["a=1", "size", undefined],
  [`a=${"x".repeat(4095)}`, "size", undefined],
  [`a=${"x".repeat(4096)}`, "size", "refused too-large 4097 bytes, limit 4096 bytes"],
])("%.60s: %s", (header, topic, expected) => {
  expect(judged(header, topic)).toBe(expected);
});
