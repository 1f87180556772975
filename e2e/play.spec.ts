import { demonstrations } from "@/components/demonstrations";
import { timeToRead } from "@/components/demonstrations/reading-time";
import { playNow } from "@/components/words/demonstrations";
import { expectEnds } from "./kit/ends";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

const [first, second] = demonstrations;
if (!first || !second) throw new Error("there are no demonstrations");

for (const demonstration of demonstrations)
  test(`${demonstration.slug}: the page plays it to its end, and every server does what it claims`, async ({
    player,
  }) => {
    await player.open(demonstration);
    await player.stepThrough(demonstration);
    await expectEnds(player.lab, demonstration);
  });

test("a story plays by itself, waits when it is asked to, and goes on", async ({ page, player }) => {
  const [opening, next] = first.scenes;
  await page.clock.install();
  await player.open(first);
  await player.play.click();
  await expect(player.card).toContainText(opening.says);
  await player.pause.click();
  await page.clock.runFor(60_000);
  await expect(player.card).toContainText(opening.says);
  await expect(player.lab.column("flask").alice).toContainText("no cookie");
  await player.goOn.click();
  await page.clock.runFor(timeToRead(opening.says));
  await expect(player.card).toContainText(`${next?.says}`);
  await expect(player.lab.column("flask").alice).toContainText("holds a cookie");
});

test("the space bar steps and then waits, also right after Play was clicked, and so does a presenter's remote", async ({
  page,
  player,
}) => {
  const [opening, next] = first.scenes;
  await player.open(first);
  await player.play.click();
  await expect(player.card).toContainText(opening.says);
  await page.keyboard.press("Space");
  await expect(player.lab.column("flask").alice).toContainText("holds a cookie");
  await expect(player.goOn).toBeVisible();
  await expect(player.progress).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("PageDown");
  await expect(player.card).toContainText(`${next?.says}`);
});

test("what the story says of the clock is what the clock shows", async ({ page, player }) => {
  await player.open(second);
  await player.stepThrough(second);
  await expect(page.getByRole("banner")).toContainText("+31 d");
});

test("a story begins anew each time it is played", async ({ player }) => {
  await player.open(second);
  await player.stepThrough(second);
  const before = await player.lab.id();
  await player.playAgain.click();
  await expect(player.card).toContainText(second.scenes[0].says);
  await player.pause.click();
  expect(await player.lab.id()).not.toBe(before);
  await expect(player.lab.outcomes).toContainText("0 of 39 tried");
});

test("what somebody else does in the lab meanwhile is told, and nothing is claimed", async ({ player }) => {
  await player.open(first);
  await player.stepTo(first.scenes[2]);
  await player.lab.column("redis").logOut();
  await player.act();
  await player.stepOn("This did not come out as the story tells");
  await expect(player.card).not.toContainText(first.moral);
});

test("what was disturbed on the way is not told as if it had come out, though its end is the same", async ({
  player,
}) => {
  const story = demonstrations.find(({ slug }) => slug === "half-a-logout");
  if (!story) throw new Error("there is no such story");
  await player.open(story);
  await player.stepTo(story.scenes[3]);
  await player.lab.column("kvsession").operate("flush-store");
  await player.act();
  for (const { says } of story.scenes.slice(4)) {
    await player.stepOn(says);
    await player.act();
  }
  await player.stepOn("This did not come out as the story tells");
});

test("a story leaves neither its lab nor its cookies behind", async ({ context, page, player }) => {
  await player.open(first);
  await player.stepThrough(first);
  const id = await player.lab.id();
  await page.goto("/learn");
  await expect
    .poll(async () => (await context.cookies()).filter(({ path }) => path.includes(id)).length)
    .toBe(0);
  expect((await page.request.get(`/api/labs/${id}`)).status()).toBe(404);
});

test("what a browser makes of a key stays the browser's", async ({ page, player }) => {
  await player.open(first);
  await page.keyboard.press("Shift+Space");
  await page.getByRole("button", { name: "Play it for me" }).click();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await expect(player.play).toBeVisible();
});

test("at its end the focus is at what was said last, and the space bar begins nothing anew", async ({
  page,
  player,
}) => {
  await player.open(first);
  await player.stepTo(first.scenes.at(-1));
  await player.act();
  await player.step.press("Enter");
  await expect(player.card).toContainText(first.moral);
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(player.playAgain).toBeFocused();
});

test("a story that cannot be played says why, and can be played again", async ({ page, player }) => {
  await player.open(first);
  await page.route("**/login", (route) => route.abort());
  await player.stepTo(first.scenes[0]);
  await player.stepOn("The lab’s server does not answer.");
  await expect(player.playAgain).toBeVisible();
  await expect(player.card).not.toContainText(first.moral);
  await page.unroute("**/login");
  await player.playAgain.click();
  await expect(player.card).toContainText(first.scenes[0].says);
  await player.act();
  await player.stepOn(`${first.scenes[1]?.says}`);
});

test("the lab of the learner stays as it was", async ({ lab, page, player }) => {
  await lab.steal();
  const before = await lab.id();
  await page.getByRole("button", { name: "Play it for me" }).click();
  await page
    .getByRole("navigation", { name: "Demonstrations" })
    .getByRole("link", { name: first.title })
    .click();
  await expect(page).toHaveURL(playNow(first.slug));
  await expect(player.card).toContainText(first.scenes[0].says);
  await expect(player.pause).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Lab", exact: true }).click();
  await lab.started();
  expect(await lab.id()).toBe(before);
  await expect(lab.column("flask").verdict).toContainText("Let in as alice");
});

test("nothing sticks out at any width while a story is played, and axe finds nothing", async ({
  page,
  player,
}) => {
  await player.open(second);
  await expectNoOverflow(page);
  await player.stepThrough(second);
  await expectNoOverflow(page);
  await expectAccessible(page);
});
