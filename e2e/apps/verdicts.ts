import type { Outcome } from "@/lib/check-app/check";
import type { CheckConfig } from "@/lib/check-app/config";

type Verdicts = Record<string, Outcome>;

/** A real application, and what is known of it: every check that is listed, and no other, is run against it. */
export type KnownApp = {
  name: string;
  file: string;
  /** What it needs besides Node.js (scripts/machine.js). The first one's program runs it. */
  needs?: readonly ("python3-flask" | "python3-flask-session" | "redis-server")[];
  config?: Partial<CheckConfig>;
  sessionCookies: string[];
  verdicts: Verdicts;
  /** What comes out otherwise from a version of its library on. */
  since?: { version: string; verdicts: Verdicts };
  /** What comes out otherwise when it is described otherwise. */
  otherwise?: { config: Partial<CheckConfig>; verdicts: Verdicts };
};

/** What a library's own defaults come to: none of them sets Secure, SameSite or `__Host-`, all of them HttpOnly. */
const defaultAttributes: Verdicts = {
  "cookie-secure": "failed",
  "cookie-http-only": "held",
  "cookie-same-site": "failed",
  "cookie-host-prefix": "failed",
  "cookie-lifetime": "held",
};

const logOutEverywhere: CheckConfig["logOutEverywhere"] = async (page) => {
  await page.getByRole("button", { name: "Log out everywhere" }).click();
  await page.waitForURL("/");
};

export const knownApps: readonly KnownApp[] = [
  {
    // Logging out deletes the browser's cookie; the server knows of no session. The signature's time is checked.
    name: "Flask",
    file: "flask/app.py",
    needs: ["python3-flask"],
    sessionCookies: ["session"],
    verdicts: {
      "replay-while-signed-in": "failed",
      "replay-after-logout": "failed",
      "edited-cookie": "held",
      "new-id-at-sign-in": "held",
      ...defaultAttributes,
      "replay-after-browser-expiry": "held",
      "replay-after-lifetime": "held",
    },
  },
  {
    // `session.clear()` deletes the record. An id that it never made was taken over until 0.7.0.
    name: "Flask-Session on Redis",
    file: "flask-session/app.py",
    needs: ["python3-flask-session", "redis-server"],
    sessionCookies: ["session"],
    verdicts: {
      "replay-after-logout": "held",
      "replay-after-next-sign-in": "held",
      "edited-cookie": "held",
      "new-id-at-sign-in": "failed",
      "replay-after-lifetime": "held",
    },
    since: { version: "0.7.0", verdicts: { "new-id-at-sign-in": "held" } },
  },
  {
    name: "express-session, in memory",
    file: "express-session/app.js",
    sessionCookies: ["connect.sid"],
    verdicts: {
      "replay-after-logout": "held",
      "edited-cookie": "held",
      "new-id-at-sign-in": "held",
      ...defaultAttributes,
      "replay-after-lifetime": "held",
    },
  },
  {
    // Nothing but a key change ends it: its lifetime is the browser's alone.
    name: "cookie-session",
    file: "cookie-session/app.js",
    sessionCookies: ["session", "session.sig"],
    verdicts: {
      "replay-after-logout": "failed",
      "edited-cookie": "held",
      ...defaultAttributes,
      "replay-after-browser-expiry": "failed",
      "replay-after-lifetime": "failed",
    },
  },
  {
    // Accepted until 60 s after its ttl, logged out or not. Secure and SameSite=Lax by default.
    name: "Next.js with iron-session",
    file: "iron-session/app.js",
    config: { leewaySeconds: 60 },
    sessionCookies: ["session"],
    verdicts: {
      "replay-after-logout": "failed",
      "edited-cookie": "held",
      "cookie-secure": "held",
      "cookie-http-only": "held",
      "cookie-same-site": "held",
      "cookie-host-prefix": "failed",
      "cookie-lifetime": "held",
      "replay-after-lifetime": "held",
    },
    otherwise: { config: { leewaySeconds: 0 }, verdicts: { "replay-after-lifetime": "failed" } },
  },
  {
    name: "an application that does all of it right",
    file: "done-right/app.js",
    config: { logOutEverywhere },
    sessionCookies: ["__Host-session"],
    verdicts: {
      "replay-while-signed-in": "failed",
      "replay-after-logout": "held",
      "replay-after-next-sign-in": "held",
      "replay-after-logout-everywhere": "held",
      "edited-cookie": "held",
      "new-id-at-sign-in": "held",
      "several-sign-ins": "failed",
      "others-stay-signed-in": "held",
      "cookie-secure": "held",
      "cookie-http-only": "held",
      "cookie-same-site": "held",
      "cookie-host-prefix": "held",
      "cookie-lifetime": "held",
      "replay-after-browser-expiry": "held",
      "replay-after-lifetime": "held",
      "replay-after-password-change": "held",
    },
  },
];
