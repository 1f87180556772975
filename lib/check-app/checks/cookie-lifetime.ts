import type { Check } from "../check";
import { judged, statedMaxAge } from "../set-cookie";

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
    judged(known, (cookie) => {
      const age = statedMaxAge(cookie);
      return {
        holds: age === undefined || age <= cap,
        saw: age === undefined ? "no expiry" : `${age} s, cap ${cap} s`,
      };
    }),
};
