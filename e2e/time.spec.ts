import { expect, test } from "./kit/test";

test("a new lifetime is the Max-Age of the next sign-in", async ({ lab }) => {
  for (const [name, seconds] of [
    ["30 s", 30],
    ["5 min", 300],
    ["30 d", 2592000],
  ] as const) {
    await lab.setLifetime(name);
    const answered = lab.page.waitForResponse(/\/alice\/flask\/login$/);
    await lab.column("flask").signIn();
    const { "set-cookie": cookie } = await (await answered).allHeaders();
    expect(cookie).toContain(`Max-Age=${seconds};`);
  }
  await expect(lab.column("flask").alice).toContainText(/her browser keeps it (30 d|29 d 23 h) more/);
});

test("31 days later Alice's browser has dropped a 30 day cookie, and the thief's has not", async ({
  lab,
}) => {
  await lab.setLifetime("30 d");
  await lab.signIn();
  await lab.captureCookie();
  await lab.advance("+31 days");
  for (const { id, alice, attacker } of lab.columns) {
    await expect(alice).toContainText("deleted the cookie");
    await expect(alice).toContainText(/Max-Age passed 1 d .*ago/);
    await expect(attacker).toContainText("stolen cookie");
    expect(await lab.jar("alice", id)).toBeUndefined();
    expect(await lab.jar("bob", id)).toBeUndefined();
    expect(await lab.jar("attacker", id)).toBeDefined();
  }
  await lab.replay();
  await expect(lab.column("signed").verdict).toContainText("Let in as alice");
  await expect(lab.column("flask").verdict).toContainText("Kept out: expired");
  await expect(lab.column("flask").verdict).toContainText(/26784\d\d s old, limit 2592000 s|31 d/);
});

test("the clock moves by what was asked, and says how far it is ahead", async ({ lab, page }) => {
  const shown = async () => Date.parse(`${await lab.clock.getAttribute("datetime")}`);
  await expect(page.getByRole("banner")).toContainText("real time");
  const before = await shown();
  await lab.advance("+1 min");
  await expect(page.getByRole("banner")).toContainText("+1 min");
  await lab.advance("+10 s");
  await expect(page.getByRole("banner")).toContainText("+1 min 10 s");
  const moved = (await shown()) - before;
  expect(moved).toBeGreaterThanOrEqual(69_000);
  expect(moved).toBeLessThan(85_000);
});

test("a cookie's life is counted down", async ({ lab }) => {
  const { alice, signIn } = lab.column("signed");
  await signIn();
  await expect(alice).toContainText(/keeps it (30|29|28) s more/);
  await lab.advance("+10 s");
  await expect(alice).toContainText(/keeps it 1\d s more/);
});

test("a cookie whose time runs out by itself leaves Alice's browser without anybody doing anything", async ({
  lab,
}) => {
  const { alice, signIn } = lab.column("signed");
  await signIn();
  await lab.advance("+10 s");
  await lab.advance("+10 s");
  await expect(alice).toContainText(/keeps it \d s more/);
  await expect(alice).toContainText("deleted the cookie", { timeout: 15_000 });
  expect(await lab.jar("alice", "signed")).toBeUndefined();
});

test("a cookie that has run out in a column that is not shown any more does not hold up the others", async ({
  lab,
}) => {
  await lab.signIn();
  await lab.choose("revocable", "kvsession-one-second");
  const column = lab.column("kvsession-one-second");
  await column.signIn();
  await column.logOut();
  await expect(column.alice).toContainText("cut everybody’s lifetime to one second");
  await lab.advance("+1 min");
  await expect(lab.column("signed").alice).toContainText("deleted the cookie");
  await column.signIn();
  await expect(column.alice).toContainText("holds a cookie");
  await expect(column.alice).toContainText("deleted the cookie");
});
