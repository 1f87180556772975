import { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

test("everything survives a reload: jars, verdicts, table, predictions, clock and lifetime", async ({
  lab,
  page,
}) => {
  await lab.setLifetime("5 min");
  await lab.predict("redis", "after-logout", "kept out");
  await lab.predict("signed", "while-signed-in", "kept out");
  await lab.advance("+1 min");
  await lab.steal();
  const verdict = await lab.column("flask").verdict.textContent();
  const kept = {
    cookie: (await lab.jar("alice", "flask"))?.value,
    lab: await lab.id(),
  };
  await lab.reload();
  expect(await lab.id()).toBe(kept.lab);
  await expect(lab.lifetime.locator("option:checked")).toHaveText("5 min");
  await expect(page.getByRole("banner")).toContainText("+1 min");
  await expect(lab.column("flask").alice).toContainText(`${kept.cookie}`);
  await expect(lab.column("flask").alice).toContainText(/keeps it 4 min \d+ s more/);
  await expect(lab.column("flask").attacker).toContainText(`${kept.cookie}`);
  await expect(lab.column("flask").verdict).toHaveText(`${verdict}`);
  await expect(lab.column("flask").gate("in-time")).toContainText("limit 300 s");
  await expect(lab.outcomes).toContainText("3 of 39 tried");
  await expect(lab.outcome("redis", "after-logout")).toContainText("you say kept out");
  await expect(lab.outcome("signed", "while-signed-in")).toContainText("you said kept out");
  await lab.replay();
  await expect(lab.column("redis").verdict).toContainText("Let in as alice");
});

test("a reload right after a click loses nothing of what was seen before it", async ({ lab }) => {
  await lab.steal();
  await lab.step("Log Alice out").click();
  await lab.reload();
  await lab.replay();
  await expect(lab.outcome("redis", "while-signed-in")).toContainText("let in");
  await expect(lab.outcomes).toContainText(/[36] of 39 tried/);
});

test("starting over leaves nothing of the old lab in the browser, nor on the server", async ({
  lab,
  page,
}) => {
  await lab.predict("signed", "after-logout", "let in");
  await lab.setLifetime("30 d");
  await lab.steal();
  await lab.column("redis").operate("flush-store");
  await expect(lab.column("redis").operator).toContainText("Bob was thrown out");
  const old = await lab.id();
  await lab.startOver();
  await expect(lab.page.getByRole("button", { name: "Keep this lab" })).toBeFocused();
  await lab.startOverAnyway();
  await expect(lab.announced).toContainText("A new lab has started");
  expect(await lab.id()).not.toBe(old);
  for (const { alice, attacker, verdict } of lab.columns) {
    await expect(alice).toContainText("no cookie");
    await expect(attacker).toContainText("no cookie");
    await expect(verdict).toContainText("No replay yet");
  }
  await expect(lab.outcomes).toContainText("0 of 39 tried");
  await expect(lab.outcome("signed", "after-logout")).not.toContainText("you say");
  await expect(lab.lifetime.locator("option:checked")).toHaveText("30 s");
  const paths = (await page.context().cookies()).map(({ path }) => path);
  expect(paths.filter((path) => path.includes(old))).toEqual([]);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain(old);
  expect((await page.request.get(`/api/labs/${old}`)).status()).toBe(404);
});

test("two tabs are in one lab: what Alice does in one, the thief meets in the other", async ({
  lab,
  page,
}) => {
  await lab.steal();
  const other = new LabPage(await page.context().newPage());
  await other.open();
  expect(await other.id()).toBe(await lab.id());
  await expect(other.column("redis").verdict).toContainText("Let in as alice");
  await other.logOut();
  await expect(other.column("redis").alice).toContainText("logged out");
  await lab.replay();
  await expect(lab.column("redis").verdict).toContainText("Kept out: no such session");
  await expect(lab.column("flask").verdict).toContainText("Let in as alice");
  await lab.column("redis").visitAccount();
  await expect(lab.column("redis").alice).toContainText("asked to sign in");
  await other.reload();
  await expect(other.outcome("redis", "after-logout")).toContainText("kept out");
});

test("a prediction made in one tab is not lost to what is done in another", async ({ lab, page }) => {
  const other = new LabPage(await page.context().newPage());
  await other.open();
  await lab.predict("redis", "after-logout", "kept out");
  await other.signIn();
  await expect(other.column("redis").alice).toContainText("holds a cookie");
  await lab.reload();
  await expect(lab.outcome("redis", "after-logout")).toContainText("you say kept out");
});
