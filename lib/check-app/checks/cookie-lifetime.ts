import type { Check } from "../check";
import { judged } from "../set-cookie";

/** What browsers cap a lifetime at: 400 days (RFC 6265bis, 5.5). */
const cap = 34_560_000;

export const cookieLifetime: Check = {
  id: "cookie-lifetime",
  question: "Do the cookies ask for 400 days or less?",
  expectation: "should-hold",
  asvs: ["7.3.2"],
  wstg: ["WSTG-SESS-02", "WSTG-SESS-07"],
  chapter: "/learn/the-browser-is-not-the-guard",
  run: ({ known }) =>
    judged(known, ({ keeps }) => ({
      holds: keeps === undefined || keeps <= cap,
      saw: keeps === undefined ? "no expiry" : `${keeps} s, cap ${cap} s`,
    })),
};
