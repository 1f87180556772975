import type { Page } from "playwright";
import type { CheckConfig } from "@/lib/check-app/config";

const signIn = (user: string, password: string) => async (page: Page) => {
  await page.goto("/login");
  await page.getByLabel("User").fill(user);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("/account");
};

const changePassword = (password: string) => async (page: Page) => {
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Change password" }).click();
  await page.waitForURL("/account");
};

/** All applications here have the same pages, so one description does for them all. */
export const checkConfig = (baseURL: string, own: Partial<CheckConfig> = {}): CheckConfig => ({
  baseURL,
  signIn: signIn("alice", "wonderland"),
  protectedPage: "/account",
  isSignedIn: (page) => page.getByText("Signed in as alice").isVisible(),
  logOut: async (page) => {
    await page.getByRole("button", { name: "Log out", exact: true }).click();
    await page.waitForURL("/");
  },
  changePassword: changePassword("looking-glass"),
  restorePassword: changePassword("wonderland"),
  secondUser: {
    signIn: signIn("bob", "builder"),
    isSignedIn: (page) => page.getByText("Signed in as bob").isVisible(),
  },
  // Long, so that no session ends by itself on a slow machine; the clock is moved.
  lifetimeSeconds: 3600,
  moveClock: (seconds) => fetch(`${baseURL}/clock`, { method: "POST", body: String(seconds) }),
  settleSeconds: 0.02,
  timeoutSeconds: 60,
  ...own,
});
