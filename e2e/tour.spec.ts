import { tourKeptAs } from "@/components/lab/tour/kept";
import type { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

test.use({ tour: true });

test("a first visit opens with the tour, which takes no focus and covers nothing that it speaks of", async ({
  lab,
  page,
}) => {
  await expect(lab.tour.card).toContainText("1 of 7");
  await expect(lab.tour.title).toHaveText("Three servers, one question");
  await expect(page.locator("body")).toBeFocused();
  await expect(lab.tour.back).toBeDisabled();
});

/** Does the tour's first four steps, as it asks. */
async function stealOnTour(lab: LabPage) {
  const { title, card, next } = lab.tour;
  await next.click();
  await expect(title).toHaveText("Sign Alice in");
  await lab.signIn();
  await expect(title).toHaveText("Steal her cookie");
  await lab.captureCookie();
  await expect(title).toHaveText("Send it again");
  await lab.replay();
  await expect(card).toContainText("Each gate is a question");
}

test("the tour goes on by itself when the learner has done what it asks for, to its end", async ({ lab }) => {
  await lab.takeTime();
  const { title, card, next, done } = lab.tour;
  await stealOnTour(lab);
  await next.click();
  await expect(card).toContainText("Press “Log Alice out”");
  await lab.logOut();
  await expect(card).toContainText("Now press “Replay”");
  await lab.replay();
  await expect(card).toContainText("A server can end a session only if it keeps something about it.");
  await next.click();
  await expect(title).toHaveText("Say first what you expect");
  await next.click();
  await expect(card.getByRole("link", { name: "Open the tutorial" })).toHaveAttribute("href", "/learn");
  await done.click();
  await expect(card).toBeHidden();
});

test("who only reads can press Next to the end, and back", async ({ lab }) => {
  const { card, next, back, done } = lab.tour;
  for (const at of [2, 3, 4, 5, 6, 7]) {
    await next.click();
    await expect(card).toContainText(`${at} of 7`);
  }
  await expect(done).toBeVisible();
  for (const at of [6, 5, 4, 3, 2, 1]) {
    await back.click();
    await expect(card).toContainText(`${at} of 7`);
  }
});

test("who has passed over a step is told what comes first", async ({ lab }) => {
  const { card, next, title } = lab.tour;
  for (const expected of ["Sign Alice in", "Steal her cookie", "Send it again"]) {
    await next.click();
    await expect(title).toHaveText(expected);
  }
  await expect(card).toContainText("Press “Sign Alice in” first.");
  await lab.signIn();
  await expect(card).toContainText("Press “Capture her cookie” first");
  await lab.captureCookie();
  await expect(card).toContainText("Press “Replay”.");
});

test("back at a step that is done the tour stays until Next is pressed", async ({ lab }) => {
  const { card, next, back, title } = lab.tour;
  await next.click();
  await lab.signIn();
  await expect(title).toHaveText("Steal her cookie");
  await back.click();
  await expect(card).toContainText("Alice is signed in.");
  await next.click();
  await expect(title).toHaveText("Steal her cookie");
});

test("the tour is where it was after a reload", async ({ lab }) => {
  await lab.tour.next.click();
  await lab.tour.next.click();
  await expect(lab.tour.card).toContainText("3 of 7");
  await lab.reload();
  await expect(lab.tour.card).toContainText("3 of 7");
});

for (const [how, leave] of [
  ["with its button", (lab: LabPage) => lab.tour.leave.click()],
  ["with Escape", (lab: LabPage) => lab.page.keyboard.press("Escape")],
] as const)
  test(`the tour is left ${how}, stays away, and is found again where it was`, async ({ lab }) => {
    const { card, next, button, title } = lab.tour;
    await next.click();
    await expect(title).toHaveText("Sign Alice in");
    await leave(lab);
    await expect(card).toBeHidden();
    await expect(button).toBeFocused();
    await lab.reload();
    await expect(card).toBeHidden();
    await button.click();
    await expect(title).toHaveText("Sign Alice in");
    await expect(title).toBeFocused();
  });

test("Escape in a prediction is for the prediction", async ({ lab, page }) => {
  const cell = lab.outcome("flask", "after-logout");
  await cell.getByRole("button").click();
  await expect(cell.getByRole("button", { name: "let in" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell.getByRole("button", { name: "let in", exact: true })).toBeHidden();
  await expect(lab.tour.card).toBeVisible();
});

test("a place in the tour that cannot be read is set aside", async ({ lab, page }) => {
  await page.evaluate((keptAs) => localStorage.setItem(keptAs, '{"at":99,"open":'), tourKeptAs);
  await lab.reload();
  await expect(lab.tour.card).toBeHidden();
  await lab.tour.button.click();
  await expect(lab.tour.card).toContainText("1 of 7");
});

test("the tour needs no mouse, and Tab comes to it before the lab", async ({ lab, page }) => {
  const { next, title, leave, card } = lab.tour;
  await lab.tabTo(next);
  await page.keyboard.press("Enter");
  await expect(title).toHaveText("Sign Alice in");
  await expect(next).toBeFocused();
  await lab.tabTo(lab.step("Sign Alice in"));
  await page.keyboard.press("Enter");
  await expect(title).toHaveText("Steal her cookie");
  await expect(lab.step("Sign Alice in")).toBeFocused();
  await lab.tabTo(leave, "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(card).toBeHidden();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [360, 640],
] as const)
  test(`at ${width} × ${height} what the tour speaks of is ringed, in sight, and not under its card`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await lab.takeTime();
    const { next, part, card } = lab.tour;
    const isClear = async (name: Parameters<typeof part>[0]) => {
      await expect(part(name)).toBeInViewport();
      await expect(part(name)).toHaveCSS("outline-width", "3px");
      const [ringed, covered] = await Promise.all([part(name).boundingBox(), card.boundingBox()]);
      if (!ringed || !covered) throw new Error(`nothing is to be seen of ${name}`);
      const isBeside = ringed.x + ringed.width <= covered.x;
      expect(isBeside || ringed.y + ringed.height <= covered.y, name).toBe(true);
    };
    await next.click();
    await isClear("sign-in");
    await lab.signIn();
    await expect(card).toContainText("3 of 7");
    await isClear("capture");
    await lab.captureCookie();
    await expect(card).toContainText("4 of 7");
    await isClear("replay");
    await lab.replay();
    await expect(card).toContainText("Each gate is a question");
    await isClear("gates");
    await next.click();
    await expect(card).toContainText("5 of 7");
    await isClear("log-out");
    await lab.logOut();
    await expect(card).toContainText("Now press “Replay”");
    await isClear("replay");
    await lab.replay();
    await expect(card).toContainText("keeps something about it");
    await isClear("verdict");
  });

test("with the system's own colours the ring is still there", async ({ lab, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await lab.tour.next.click();
  await expect(lab.tour.part("sign-in")).toHaveCSS("outline-style", "solid");
  await expect(lab.tour.part("sign-in")).toHaveCSS("outline-width", "3px");
});

test("who has been in the lab before the tour was there is not shown it", async ({ lab, page }) => {
  await page.evaluate((keptAs) => localStorage.removeItem(keptAs), tourKeptAs);
  await lab.reload();
  await expect(lab.tour.card).toBeHidden();
});

test("the head of the page leads to the lab and to the tutorial, and says where one is", async ({
  lab,
  page,
}) => {
  const site = page.getByRole("banner").getByRole("navigation", { name: "Site" });
  await expect(site.getByRole("link", { name: "Lab" })).toHaveAttribute("aria-current", "page");
  await expect(site.getByRole("link", { name: "Learn" })).toHaveAttribute("href", "/learn");
  await lab.choose("naive", "encrypted");
  await expect(page).toHaveURL(/naive=encrypted/);
  await page.getByRole("banner").getByRole("link", { name: "Session Replay Lab" }).click();
  await lab.started();
  await expect(lab.column("signed").root).toBeVisible();
});
