import type { CheckConfig } from "./config";

/** What may stand in a field: a test of it, what a right value is, and one to start from. */
export type Field = { required?: true; fits: (value: unknown) => boolean; is: string; example: string };

const text = (value: unknown) => typeof value === "string" && value.trim() !== "";
const steps = (value: unknown) =>
  typeof value === "function" || (text(value) && /\.[cm]?[jt]s$/.test(String(value)));
const number = (least: number, most: number) => (value: unknown) =>
  typeof value === "number" && value >= least && value <= most;
const whole = (least: number) => (value: unknown) => Number.isSafeInteger(value) && Number(value) >= least;
const aboutSteps = "a function of Playwright's page, or the path of a recorded .ts or .js file";
const day = 86_400;

const isBaseURL = (value: unknown) => {
  const url = text(value) ? URL.parse(String(value)) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
};
const isAddress = (value: unknown) => text(value) && URL.canParse(String(value), "http://localhost");
const isUser = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  "signIn" in value &&
  steps(value.signIn) &&
  "isSignedIn" in value &&
  typeof value.isSignedIn === "function";

/** Every field of a configuration, in the order in which a person fills them in. */
export const fields: { [Name in keyof Required<CheckConfig>]: Field } = {
  baseURL: {
    required: true,
    fits: isBaseURL,
    is: "an http or https address without a user name",
    example: '"http://localhost:5000"',
  },
  signIn: {
    required: true,
    fits: steps,
    is: aboutSteps,
    example:
      'async (page) => { await page.goto("/login"); await page.getByLabel("User").fill("alice"); await page.getByRole("button", { name: "Log in" }).click(); }',
  },
  protectedPage: { required: true, fits: isAddress, is: "an address", example: '"/account"' },
  isSignedIn: {
    required: true,
    fits: (value) => typeof value === "function",
    is: "a function of Playwright's page that answers true or false",
    example: '(page) => page.getByText("Signed in as alice").isVisible()',
  },
  logOut: {
    required: true,
    fits: steps,
    is: aboutSteps,
    example: 'async (page) => { await page.getByRole("button", { name: "Log out" }).click(); }',
  },
  logOutEverywhere: {
    fits: steps,
    is: aboutSteps,
    example: 'async (page) => { await page.getByRole("button", { name: "Log out everywhere" }).click(); }',
  },
  changePassword: {
    fits: steps,
    is: aboutSteps,
    example:
      'async (page) => { await page.goto("/password"); await page.getByLabel("New password").fill("other"); }',
  },
  restorePassword: { fits: steps, is: aboutSteps, example: '"recorded/restore-password.ts"' },
  secondUser: {
    fits: isUser,
    is: "an object with signIn and isSignedIn",
    example:
      '{ signIn: async (page) => { … }, isSignedIn: (page) => page.getByText("Signed in as bob").isVisible() }',
  },
  lifetimeSeconds: { fits: number(1, 36_500 * day), is: "a number of seconds from 1", example: "1800" },
  leewaySeconds: { fits: number(0, day), is: "a number of seconds from 0 to 86400", example: "60" },
  moveClock: {
    fits: (value) => typeof value === "function",
    is: "a function of a number of seconds",
    example:
      '(seconds) => fetch("http://localhost:5000/test/clock", { method: "POST", body: String(seconds) })',
  },
  sessionCookies: {
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(text),
    is: "a list of cookie names, at least one",
    example: '["session"]',
  },
  startPage: { fits: isAddress, is: "an address", example: '"/"' },
  maxRequests: { fits: whole(50), is: "a whole number from 50", example: "1000" },
  maxWaitSeconds: { fits: number(0, day), is: "a number of seconds from 0 to 86400", example: "60" },
  timeoutSeconds: { fits: number(1, 600), is: "a number of seconds from 1 to 600", example: "10" },
  settleSeconds: { fits: number(0, 60), is: "a number of seconds from 0 to 60", example: "0.3" },
};
