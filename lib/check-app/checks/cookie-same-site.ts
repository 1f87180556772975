import type { Check } from "../check";
import { judged } from "../set-cookie";

/** Without the attribute it is up to the browser: Lax in some, None in others. */
export const cookieSameSite: Check = {
  id: "cookie-same-site",
  question: "Are the cookies kept from requests that other sites start (SameSite)?",
  expectation: "should-hold",
  asvs: ["3.3.2"],
  wstg: ["WSTG-SESS-02"],
  chapter: "/learn/your-own-application",
  run: ({ known }) =>
    judged(known, ({ attributes }) => ({
      holds: /^(lax|strict)$/i.test(attributes.samesite ?? ""),
      saw: "samesite" in attributes ? `SameSite=${attributes.samesite}` : "no SameSite",
    })),
};
