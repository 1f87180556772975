import type { Check } from "../check";
import { judged } from "../set-cookie";

export const cookieSecure: Check = {
  id: "cookie-secure",
  question: "Do the cookies go over TLS only (Secure)?",
  expectation: "should-hold",
  asvs: ["3.3.1"],
  wstg: ["WSTG-SESS-02"],
  chapter: "/learn/your-own-application",
  run: ({ known, setup }) => {
    const plain = setup.baseURL.startsWith("http:") ? ", as seen over plain HTTP" : "";
    return judged(known, ({ attributes }) => ({
      holds: "secure" in attributes,
      saw: "secure" in attributes ? "Secure" : `no Secure${plain}`,
    }));
  },
};
