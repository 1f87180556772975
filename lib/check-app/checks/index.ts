import type { Check } from "../check";
import { cookieHostPrefix } from "./cookie-host-prefix";
import { cookieHttpOnly } from "./cookie-http-only";
import { cookieLifetime } from "./cookie-lifetime";
import { cookieSameSite } from "./cookie-same-site";
import { cookieSecure } from "./cookie-secure";
import { editedCookie } from "./edited-cookie";
import { newIdAtSignIn } from "./new-id-at-sign-in";
import { othersStaySignedIn } from "./others-stay-signed-in";
import { replayAfterBrowserExpiry } from "./replay-after-browser-expiry";
import { replayAfterLifetime } from "./replay-after-lifetime";
import { replayAfterLogout } from "./replay-after-logout";
import { replayAfterLogoutEverywhere } from "./replay-after-logout-everywhere";
import { replayAfterNextSignIn } from "./replay-after-next-sign-in";
import { replayAfterPasswordChange } from "./replay-after-password-change";
import { replayWhileSignedIn } from "./replay-while-signed-in";
import { severalSignIns } from "./several-sign-ins";

/** All checks in the order in which they run: what moves the clock comes late, what changes the password last. */
export const checks: readonly Check[] = [
  replayWhileSignedIn,
  replayAfterLogout,
  replayAfterNextSignIn,
  replayAfterLogoutEverywhere,
  editedCookie,
  newIdAtSignIn,
  severalSignIns,
  othersStaySignedIn,
  cookieSecure,
  cookieHttpOnly,
  cookieSameSite,
  cookieHostPrefix,
  cookieLifetime,
  replayAfterBrowserExpiry,
  replayAfterLifetime,
  replayAfterPasswordChange,
];
