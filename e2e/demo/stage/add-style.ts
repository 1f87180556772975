import type { Page } from "playwright/test";

/** Adds rules to a page. By a style element its policy would refuse them. */
export const addStyle = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
