import type { Check } from "../check";
import { judged } from "../set-cookie";

/** Browsers match the prefix in any case, and then insist on Secure, Path=/ and no Domain (RFC 6265bis, 4.1.3.2). */
export const cookieHostPrefix: Check = {
  id: "cookie-host-prefix",
  question: "Do the cookies' names hold them to this host (__Host-)?",
  expectation: "information",
  asvs: ["3.3.1", "3.3.3"],
  wstg: ["WSTG-SESS-02"],
  chapter: "/learn/your-own-application",
  run: ({ known }) =>
    judged(known, ({ name, attributes }) => ({
      holds: /^__host-/i.test(name),
      saw: /^__host-/i.test(name)
        ? "__Host-"
        : `no __Host-, Path=${attributes.path ?? "(unset)"}, ${attributes.domain ? `Domain=${attributes.domain}` : "no Domain"}`,
    })),
};
