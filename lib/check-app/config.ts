import type { Page } from "playwright";

/** A few lines of Playwright, or the path of a file that `playwright codegen` recorded, relative to the configuration. */
export type Steps = ((page: Page) => unknown) | string;

/** How somebody uses an application, told to `npm run check-app`. Addresses may be relative to `baseURL`. */
export type CheckConfig = {
  /** Where the application runs: `"http://localhost:5000"`. */
  baseURL: string;
  /** Signs in, up to the page that shows it. Starts on an empty page. Throws when it does not get there. */
  signIn: Steps;
  /** A page that only who is signed in gets to see: `"/account"`. */
  protectedPage: string;
  /** Whether this page, after `protectedPage` was opened, is that of the user who signed in. */
  isSignedIn: (page: Page) => boolean | Promise<boolean>;
  /** Logs out. Starts on `protectedPage`, signed in. */
  logOut: Steps;
  /** Ends all of the user's sessions, where the application can. Starts on `protectedPage`, signed in. */
  logOutEverywhere?: Steps;
  /** Changes the password. Runs after everything else. Starts on `protectedPage`, signed in. Throws when it fails. */
  changePassword?: Steps;
  /** Sets the old password again, in the browser that changed it. */
  restorePassword?: Steps;
  /** Somebody else with an account of his own, who must not notice what the first user does. */
  secondUser?: { signIn: Steps; isSignedIn: CheckConfig["isSignedIn"] };
  /** How long the server says it keeps a session that nobody uses. */
  lifetimeSeconds?: number;
  /** How long after its end a session may still be accepted; 0 by default. iron-session accepts it for 60 s. */
  leewaySeconds?: number;
  /** Moves the application's clock forward, so that nobody has to wait. */
  moveClock?: (seconds: number) => unknown;
  /** The names of the cookies that are the session. By default they are found: of several that are each enough, one. */
  sessionCookies?: string[];
  /** A page that everybody may see, where a visitor may get a cookie before he signs in; `"/"` by default. */
  startPage?: string;
  /** After how many requests to stop; 1000 by default. Redirects count; those of one page that has begun are followed. */
  maxRequests?: number;
  /** The longest wait without `moveClock`; 60 by default. */
  maxWaitSeconds?: number;
  /** How long a page and each step may take; 10 by default. */
  timeoutSeconds?: number;
  /** `isSignedIn` counts when it answers the same twice, this far apart; 0.3 by default. */
  settleSeconds?: number;
};

/** Returns the configuration as it is, and lets the editor help to write it. */
export const defineCheck = (config: CheckConfig): CheckConfig => config;
