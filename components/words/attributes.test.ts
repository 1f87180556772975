import { expect, test } from "vitest";
import { readSetCookie } from "@/lib/inspect/headers";
import { judge } from "@/lib/inspect/judge";
import { findingWords } from "./attributes";

test.each([
  "a=1",
  "a=1; Secure; HttpOnly; SameSite=Strict; Path=/app; Domain=x.example; Max-Age=60",
  "a=1; SameSite=None; Max-Age=0",
  "a=1; SameSite=None; Secure; Max-Age=99999999",
  "a=1; SameSite=x; Expires=never",
  "a=1; SameSite=Lax",
  "__Host-a=1",
  "__Host-a=1; Secure",
  "__Host-a=1; Secure; Path=/",
  "__Host-a=1; Secure; Path=/; Domain=x.example",
  "__Secure-a=1; Secure",
  `a=${"x".repeat(5000)}`,
])("whatever there is to say of a header is said in a sentence: %.60s", (header) => {
  for (const finding of judge(readSetCookie(header), 0)) expect(findingWords(finding)).toMatch(/.\.$/);
});
