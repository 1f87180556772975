import type { Check } from "../check";
import { judged } from "../set-cookie";

export const cookieHttpOnly: Check = {
  id: "cookie-http-only",
  question: "Are the cookies out of reach of scripts (HttpOnly)?",
  expectation: "should-hold",
  asvs: ["3.3.4"],
  wstg: ["WSTG-SESS-02"],
  chapter: "/learn/your-own-application",
  run: ({ known }) =>
    judged(known, ({ attributes }) => ({
      holds: "httponly" in attributes,
      saw: "httponly" in attributes ? "HttpOnly" : "no HttpOnly",
    })),
};
