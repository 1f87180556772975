import type { Page } from "playwright";

/** The frames and fields of reCAPTCHA, hCaptcha, Turnstile and of those who make their own. */
const marks = [
  'iframe[src*="recaptcha"]',
  'iframe[src*="hcaptcha"]',
  'iframe[src*="challenges.cloudflare.com"]',
  ".g-recaptcha",
  ".h-captcha",
  ".cf-turnstile",
  '[id*="captcha" i]',
  '[name*="captcha" i]',
  'img[src*="captcha" i]',
].join(", ");

/** What to do about it, for a developer. */
export const aboutCaptcha = " The page shows a captcha; turn it off for the test.";

/** Whether the page asks its visitor to show that he is human. */
export const captchaIn = async (page: Page) =>
  (await page
    .locator(marks)
    .count()
    .catch(() => 0)) > 0;
