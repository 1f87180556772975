import type { Locator } from "playwright/test";
import { chapterPath } from "@/components/words/chapters";
import { choosing } from "./kit/choices";
import { expect, test } from "./kit/test";

test("under a verdict stands why: which questions were asked, and what the server saw", async ({ lab }) => {
  await lab.takeTime();
  await lab.steal();
  const { why, openWhy } = lab.column("flask");
  await expect(why.getByRole("listitem")).toHaveCount(0);
  await openWhy();
  await expect(why).toContainText("It asked 2 questions.");
  await expect(why.getByRole("listitem")).toHaveText([
    "1. Signature: was it made with the server’s key? Yes: HMAC-SHA1 matches.",
    /^2\. Age: is it still in time\? Yes: \d+ s old, limit 300 s\.$/,
  ]);
  await expect(why).toContainText(
    "Nothing it asked was wrong. It never asks whether the session is still live.",
  );
});

test("the question that kept the thief out is named as the one that decided", async ({ lab }) => {
  await lab.steal();
  await lab.skipPastExpiry();
  await lab.replay();
  const { verdict, why, openWhy } = lab.column("flask");
  await expect(verdict).toContainText("Kept out: expired");
  await openWhy();
  await expect(why.getByRole("listitem").last()).toHaveText(
    /^2\. Age: is it still in time\? No: \d+ s old, limit 30 s\. This one decided\.$/,
  );
});

test("under Alice’s own visits, and under Bob’s, stands why as well", async ({ lab }) => {
  const { alice, operator, signIn, visitAccount, operate } = lab.column("flask");
  await signIn();
  await visitAccount();
  await alice.getByText("Why?", { exact: true }).click();
  await expect(alice.getByRole("listitem").first()).toHaveText(
    /^1\. Signature: .* Yes: HMAC-SHA1 matches\.$/,
  );
  await operate("rotate-key");
  await operator.getByText("Why?", { exact: true }).click();
  await expect(operator.getByRole("listitem")).toHaveText(/This one decided\.$/);
});

test("what a refusal spared the server is named, too", async ({ lab }) => {
  await lab.signIn();
  await lab.captureCookie();
  await lab.logOut();
  await lab.replay();
  const { verdict, why, openWhy } = lab.column("redis");
  await expect(verdict).toContainText("Kept out: no such session");
  await openWhy();
  await expect(why.getByRole("listitem").last()).toContainText("This one decided.");
  await expect(why).toContainText("It did not go on to ask: Age.");
});

test("why is told of a verdict that something has happened since, as it was", async ({ lab }) => {
  await lab.steal();
  await lab.logOut();
  const { verdict, why, openWhy } = lab.column("redis");
  await expect(verdict).toContainText("Before that: let in as alice");
  await openWhy();
  await expect(why).toContainText("Nothing it asked was wrong.");
});

test("a why that is open stays open at the next replay, and tells of that one", async ({ lab }) => {
  await lab.steal();
  const { why, openWhy } = lab.column("redis");
  await openWhy();
  await expect(why).toContainText("Yes: record found.");
  await lab.logOut();
  await lab.replay();
  await expect(why.getByRole("listitem").last()).toContainText("No: no such record.");
  await expect(why.getByRole("listitem").last()).toBeVisible();
});

test.describe("with mechanisms that fall to other things", () => {
  test.use({ choice: choosing("encrypted", "jwt", "kvsession") });

  test("each verdict points to the chapter that explains it", async ({ lab }) => {
    await lab.takeTime();
    await lab.steal();
    await lab.logOut();
    await lab.replay();
    for (const [id, slug, title] of [
      ["encrypted", "logging-out-of-nothing", "Logging out of nothing"],
      ["jwt", "logging-out-of-nothing", "Logging out of nothing"],
      ["kvsession", "half-a-logout", "Half a logout"],
    ] as const) {
      const { why, openWhy } = lab.column(id);
      await openWhy();
      await expect(why.getByRole("link", { name: title })).toHaveAttribute("href", chapterPath(slug));
    }
  });
});

test("to open one why leaves the columns level with each other", async ({ lab, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await lab.steal();
  const { why, openWhy } = lab.column("signed");
  await openWhy();
  await expect(why.getByRole("link")).toBeVisible();
  const tops = async (partOf: (column: (typeof lab.columns)[number]) => Locator) =>
    Promise.all(lab.columns.map(async (column) => (await partOf(column).boundingBox())?.y));
  for (const partOf of [
    ({ attacker }: { attacker: Locator }) => attacker.getByRole("button", { name: "Replay" }),
    ({ verdict }: { verdict: Locator }) => verdict,
    ({ why }: { why: Locator }) => why,
    ({ operator }: { operator: Locator }) => operator,
  ])
    expect(new Set(await tops(partOf)).size).toBe(1);
});

test("why needs no mouse", async ({ lab, page }) => {
  await lab.steal();
  const { why, verdict } = lab.column("signed");
  await lab.tabTo(verdict.getByText("Why?", { exact: true }));
  await page.keyboard.press("Enter");
  await expect(why).toContainText("It asked 1 question.");
  await page.keyboard.press("Tab");
  await expect(why.getByRole("link", { name: "What none of them stops" })).toBeFocused();
});
