import { choosing } from "./kit/choices";
import { expect, test } from "./kit/test";

test("without a sliding lifetime there is nothing to be gained by replaying again and again", async ({
  lab,
}) => {
  await expect(lab.step("Keep replaying")).toBeHidden();
  await lab.toggleSliding();
  await expect(lab.step("Keep replaying")).toBeVisible();
  await lab.toggleSliding();
  await expect(lab.step("Keep replaying")).toBeHidden();
});

test("where each request renews it, a thief who keeps replaying is in long past the lifetime", async ({
  lab,
  page,
}) => {
  await lab.toggleSliding();
  await lab.signIn();
  await lab.captureCookie();
  await lab.keepReplaying();
  for (const id of ["flask", "redis"] as const) {
    await expect(lab.outcome(id, "kept-alive")).toContainText("let in");
    await expect(lab.column(id).verdict).toContainText("Let in as alice");
    await expect(lab.column(id).verdict).toContainText("Without an absolute limit it never ends.");
  }
  await expect(page.getByRole("banner")).toContainText("+1 min 20 s");
});

test("a thief's browser keeps a renewed cookie for longer than the site asks", async ({ lab }) => {
  await lab.toggleSliding();
  await lab.signIn();
  await lab.captureCookie();
  await lab.replay();
  for (const { id, verdict } of lab.columns) {
    await expect(verdict).toContainText("Let in as alice");
    const cookie = await lab.jar("attacker", id);
    expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000 + 3600);
  }
});

test("an absolute limit counts from the sign-in, and ends what was renewed again and again", async ({
  lab,
}) => {
  await lab.toggleSliding();
  await lab.setAbsolute("1 min");
  await lab.signIn();
  await lab.captureCookie();
  await lab.keepReplaying();
  for (const id of ["flask", "redis"] as const) {
    await expect(lab.outcome(id, "after-absolute-limit")).toContainText("kept out");
    await expect(lab.column(id).verdict).toContainText("Kept out: expired");
    await expect(lab.column(id).verdict).toContainText(/begun \d+ s ago, absolute limit 60 s/);
    await expect(lab.column(id).verdict).toContainText("However often it was renewed");
  }
  await expect(lab.column("signed").verdict).toContainText("Let in as alice");
});

test.describe("with Flask-KVSession", () => {
  test.use({ choice: choosing("kvsession") });

  test("whose lifetime counts from the sign-in, the thief is kept out at its end however often he came", async ({
    lab,
  }) => {
    await lab.toggleSliding();
    await lab.showAllScenarios();
    await expect(lab.outcome("kvsession", "kept-alive")).toHaveText("– does not slide");
    await lab.signIn();
    await lab.captureCookie();
    await lab.keepReplaying();
    await expect(lab.outcome("kvsession", "while-signed-in")).toContainText("let in");
    await expect(lab.outcome("kvsession", "after-expiry")).toContainText("kept out");
    await expect(lab.column("kvsession").verdict).toContainText("Kept out: expired");
    await expect(lab.column("flask").verdict).toContainText("Let in as alice");
  });
});

test("the limits survive a reload, and starting over takes them back", async ({ lab }) => {
  await lab.setLifetime("5 min");
  await lab.toggleSliding();
  await lab.setAbsolute("10 min");
  await expect(lab.announced).toContainText("a limit of 10 min");
  await lab.reload();
  await expect(lab.lifetime.locator("option:checked")).toHaveText("5 min");
  await expect(lab.sliding).toBeChecked();
  await expect(lab.absolute.locator("option:checked")).toHaveText("10 min");
  await lab.startOver();
  await expect(lab.lifetime.locator("option:checked")).toHaveText("30 s");
  await expect(lab.sliding).not.toBeChecked();
  await expect(lab.absolute.locator("option:checked")).toHaveText("none");
});

test("the server's record lives on with each visit of Alice, where it slides", async ({ lab }) => {
  const column = lab.column("redis");
  await lab.toggleSliding();
  await column.signIn();
  await lab.advance("+10 s");
  await expect(column.record("alice")).toContainText(/TTL (20|1\d) s/);
  await column.visitAccount();
  await expect(column.alice).toContainText(/keeps it (30|2\d) s more/);
  await expect(column.record("alice")).toContainText(/TTL (30|2\d) s/);
});
