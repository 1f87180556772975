import { expect, test } from "vitest";
import { inOneLine } from "./in-one-line";

test.each([
  [
    "locator.fill: Timeout 500ms exceeded.\nCall log:\n\u001b[2m  - waiting for getByLabel('User')\u001b[22m\n",
    "locator.fill: Timeout 500ms exceeded. It was waiting for getByLabel('User')",
  ],
  [
    'page.waitForURL: Timeout 500ms exceeded.\n==== logs ====\nwaiting for navigation to "/x" until "load"\n====',
    'page.waitForURL: Timeout 500ms exceeded. It was waiting for navigation to "/x" until "load"',
  ],
])("what Playwright waited for is told: %j", (message, line) => {
  expect(inOneLine(new Error(message))).toBe(line);
});

test("nothing else of what stands below the first line is", () => {
  expect(inOneLine(new Error('locator.fill: failed.\nCall log:\n  - fill("wonderland")'))).toBe(
    "locator.fill: failed",
  );
  expect(inOneLine("thrown as it is")).toBe("thrown as it is");
});
