import { expect, test } from "./kit/test";

test("a whole replay needs no mouse: Tab, Enter and Space", async ({ lab, page }) => {
  const press = async (name: string, key: "Enter" | "Space") => {
    await expect(lab.step(name)).toBeEnabled();
    await lab.tabTo(lab.step(name));
    await page.keyboard.press(key);
  };
  await press("Sign Alice in", "Enter");
  await press("Capture her cookie", "Space");
  await press("Log Alice out", "Enter");
  await expect(lab.column("redis").alice).toContainText("logged out");
  await press("Replay", "Space");
  await expect(lab.column("signed").verdict).toContainText("Let in as alice");
  await expect(lab.column("redis").verdict).toContainText("Kept out: no such session");
});

test("a column, the raw exchange, the clock and the lifetime need no mouse", async ({ lab, page }) => {
  test.slow();
  const column = lab.column("flask");
  await lab.tabTo(lab.lifetime);
  await page.keyboard.press("ArrowDown");
  await expect(lab.lifetime.locator("option:checked")).toHaveText("5 min");
  await lab.tabTo(column.alice.getByRole("button", { name: "Sign in" }));
  await page.keyboard.press("Enter");
  await expect(column.alice).toContainText("holds a cookie");
  await lab.tabTo(column.attacker.getByRole("button", { name: "Capture" }));
  await page.keyboard.press("Enter");
  await expect(column.attacker).toContainText("stolen cookie");
  await lab.tabTo(column.attacker.getByRole("button", { name: "Replay" }));
  await page.keyboard.press("Enter");
  await expect(column.verdict).toContainText("Let in as alice");
  await lab.tabTo(column.exchange.getByText("Request and response", { exact: true }));
  await page.keyboard.press("Enter");
  await expect(column.exchange).toContainText("Cookie: session=");
  await lab.tabTo(page.getByRole("button", { name: "Move the lab clock +1 min" }));
  await page.keyboard.press("Space");
  await expect(page.getByRole("banner")).toContainText("+1 min");
});

test("a prediction needs no mouse, and leaves the focus in its cell", async ({ lab, page }) => {
  const cell = lab.outcome("flask", "after-logout");
  await lab.tabTo(cell.getByRole("button"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await lab.tabTo(cell.getByRole("button", { name: "kept out" }));
  await page.keyboard.press("Enter");
  await expect(cell).toContainText("you say kept out");
  await expect(cell.getByRole("button")).toBeFocused();
});

test("what was pressed keeps the focus when it is done, so that the next Tab goes on from there", async ({
  lab,
  page,
}) => {
  await lab.signIn();
  await expect(lab.step("Log Alice out")).toBeEnabled();
  await lab.tabTo(lab.step("Log Alice out"));
  await page.keyboard.press("Enter");
  await expect(lab.column("redis").alice).toContainText("logged out");
  const focused = page.locator(":focus");
  await expect(focused).toHaveCount(1);
  await expect(focused).toHaveRole("button");
});
