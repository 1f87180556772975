import { expect, type Locator } from "playwright/test";

/**
 * Presses a button of the lab when nothing is under way, and waits until all that comes of it is shown. What moves
 * between the press and the release of a mouse button is not clicked, in a test as for a person.
 */
export async function press(button: Locator) {
  await atRest(button);
  await button.click();
  await atRest(button);
}

const atRest = (anything: Locator) =>
  expect(anything.page().locator("[aria-busy=true]")).toHaveCount(0, { timeout: 30_000 });
