import { readFile } from "node:fs/promises";
import { BoardPage } from "./kit/board";
import { Learner } from "./kit/learner";
import { teachALesson } from "./kit/lesson";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

test("a teacher and three learners go through a whole lesson, and its results go home with the teacher", async ({
  visitor,
}) => {
  test.slow();
  const { board, amina } = await teachALesson(visitor);
  const lab = await amina.lab.id();
  await board.button("Results and closing").click();
  const dialog = board.page.getByRole("dialog", { name: "Results and closing" });
  const [csv] = await Promise.all([
    board.page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  const lines = (await readFile(await csv.path(), "utf8")).trim().split("\n");
  expect(lines).toHaveLength(1 + 3 * 3 * 5);
  expect(lines[0]).toContain("learner,nickname,joinedAt,mechanism,scenario,predicted");
  const [json] = await Promise.all([
    board.page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download JSON" }).click(),
  ]);
  const { results } = JSON.parse(await readFile(await json.path(), "utf8"));
  expect(results).toContainEqual(
    expect.objectContaining({
      nickname: "Amina",
      mechanism: "flask",
      scenario: "after-logout",
      predicted: "kept out",
      verdict: "let in",
    }),
  );
  await dialog.getByRole("button", { name: "Close the room…" }).click();
  await dialog.getByRole("button", { name: "Close the room and delete everything" }).click();
  await expect(board.heading).toHaveText("The room is closed.");
  await expect(board.page.getByRole("button", { name: "Download CSV" })).toBeVisible();
  await expect(amina.heading.first()).toHaveText("This room was closed.");
  await expect(amina.lab.outcomes).toContainText("15 of");
  const answer = await amina.page.request.get(`/api/labs/${lab}`);
  expect(answer.status()).toBe(404);
});

test("a learner comes back to his lab after closing the browser, and a second tab is the same learner", async ({
  page,
  visitor,
}) => {
  const board = new BoardPage(page);
  await board.openRoom();
  const amina = new Learner(await visitor());
  await amina.join(board.code, "Amina");
  await board.goToStep(1);
  await amina.isAt("Alice is signed in. The thief replays.");
  await amina.expect("signed", "let in");
  await amina.lab.steal();
  const lab = await amina.lab.id();
  const again = new Learner(await amina.page.context().newPage());
  await amina.page.close();
  await again.page.goto(`/join/${board.code}`);
  await again.isIn("Amina");
  expect(await again.lab.id()).toBe(lab);
  await expect(again.expected("signed")).toContainText("✓ as you said");
  const second = new Learner(await again.page.context().newPage());
  await second.page.goto(`/join/${board.code}`);
  await second.isIn("Amina");
  expect(await second.lab.id()).toBe(lab);
  await expect(board.who.getByRole("listitem")).toHaveCount(1);
});

test("another device leads the room by the teacher's link, until the link is renewed", async ({
  page,
  visitor,
}) => {
  const board = new BoardPage(page);
  await board.openRoom({ title: "Two devices" });
  await board.button("Teacher’s link").click();
  const dialog = page.getByRole("dialog");
  const link = new URL((await dialog.getByRole("link").first().getAttribute("href")) ?? "");
  const tablet = new BoardPage(await visitor());
  await tablet.page.goto(`${link.pathname}${link.hash}`);
  await expect(tablet.who).toContainText("Nobody has joined yet.");
  expect(new URL(tablet.page.url()).hash).toBe("");
  await tablet.goToStep(2);
  await expect(page.getByText("Step 2 of 6")).toBeVisible();
  await expect(dialog).toContainText("1 other device leads the room.");
  await dialog.getByRole("button", { name: "Make a new link" }).click();
  await expect(tablet.heading).toHaveText("This browser does not lead the room.");
  const late = new BoardPage(await visitor());
  await late.page.goto(`${link.pathname}${link.hash}`);
  await expect(late.page.getByRole("alert").filter({ hasText: /\S/ })).toContainText("A newer one was made.");
  await page.keyboard.press("Escape");
  await board.button("Teacher’s link").click();
  const newer = new URL((await dialog.getByRole("link").first().getAttribute("href")) ?? "");
  await late.page.goto(`${newer.pathname}${newer.hash}`);
  await expect(late.who).toContainText("Nobody has joined yet.");
  await expect(page.getByText("Step 2 of 6")).toBeVisible();
});

test("the teacher renames a learner, begins his lab anew, and takes him out of the room", async ({
  page,
  visitor,
}) => {
  const board = new BoardPage(page);
  await board.openRoom();
  const ben = new Learner(await visitor());
  await ben.join(board.code, "Something rude");
  await ben.lab.steal();
  const dialog = await board.open("Something rude");
  await expect(dialog.getByRole("table")).toContainText("let in");
  await dialog.getByLabel("Nickname").fill("Ben");
  await dialog.getByRole("button", { name: "Change" }).click();
  await expect(ben.page.getByRole("banner")).toContainText("Ben");
  const named = page.getByRole("dialog", { name: "Ben" });
  await named.getByRole("button", { name: "Begin anew…" }).click();
  await named.getByRole("button", { name: "Begin anew", exact: true }).click();
  await expect(ben.lab.outcomes).toContainText("0 of");
  await expect(named.getByRole("table")).toBeHidden();
  await named.getByRole("button", { name: "Remove…" }).click();
  await named.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(board.who).toContainText("Nobody has joined yet.");
  await expect(ben.alert).toContainText("This place in the room is gone.");
  await expect(ben.page.getByLabel("Your nickname")).toBeVisible();
});

test("what is said a moment before it is tried stands on the board", async ({ page, visitor }) => {
  const board = new BoardPage(page);
  await board.openRoom();
  const amina = new Learner(await visitor());
  await amina.join(board.code, "Amina");
  await board.goToStep(1);
  await amina.isAt("Alice is signed in. The thief replays.");
  await amina.lab.signIn();
  await amina.lab.captureCookie();
  await amina.expect("flask", "kept out");
  await amina.lab.replay();
  await expect(board.server("flask")).toContainText("let in, 1 of 1");
  await expect(board.server("flask")).toContainText("1 was surprised.");
  await expect(board.bar("flask")).toHaveAccessibleName(/let in 0, kept out 1, not said 0/);
});

test("what came out is not shown before everybody has said what he expects, unless the teacher shows it", async ({
  page,
  visitor,
}) => {
  const board = new BoardPage(page);
  await board.openRoom();
  const amina = new Learner(await visitor());
  await amina.join(board.code, "Amina");
  await board.goToStep(1, { reveal: false });
  await amina.isAt("Alice is signed in. The thief replays.");
  await amina.lab.steal();
  await expect(board.server("flask")).toContainText("1 of 1 have tried it");
  await expect(board.server("flask")).not.toContainText("let in, 1 of 1");
  await board.button("Show what came out").click();
  await expect(board.server("flask")).toContainText("let in, 1 of 1");
});

test("a locked room takes nobody else, and goes on for those who are in it", async ({ page, visitor }) => {
  const board = new BoardPage(page);
  await board.openRoom();
  const amina = new Learner(await visitor());
  await amina.join(board.code, "Amina");
  await board.button("Lock the room").click();
  await expect(page.getByText("The room is locked.")).toBeVisible();
  const late = new Learner(await visitor());
  await late.page.goto(`/join/${board.code}`);
  await late.give("Late");
  await expect(late.alert).toContainText("This room is locked.");
  await amina.page.reload();
  await amina.isIn("Amina");
  await board.button("Unlock the room").click();
  await expect(page.getByText(/^Join at/)).toBeVisible();
  await late.page.getByRole("button", { name: "Join" }).click();
  await late.isIn("Late");
});

test("presenter view shows no name, and nothing that only the teacher may see", async ({ page, visitor }) => {
  const board = new BoardPage(page);
  await board.openRoom();
  const amina = new Learner(await visitor());
  await amina.join(board.code, "Amina");
  await expect(board.card("Amina")).toBeVisible();
  await board.button("Presenter view").click();
  await expect(page.getByText("Amina")).toHaveCount(0);
  await expect(board.button("Teacher’s link")).toHaveCount(0);
  await expect(board.who.getByRole("listitem")).toHaveCount(1);
  await board.button("Leave presenter view").click();
  await expect(board.card("Amina")).toBeVisible();
});

test("in a free room everybody works as he likes, and the board follows", async ({ page, visitor }) => {
  const board = new BoardPage(page);
  await board.openRoom({ title: "Try it", free: true, predictions: false });
  const amina = new Learner(await visitor());
  await amina.join(board.code, "Amina");
  await amina.isAt("Try it");
  await amina.lab.steal();
  await expect(board.server("flask")).toContainText("let in, 1 of 1");
  await expect(board.bar("flask")).toHaveAccessibleName(/let in 1, kept out 0, not tried 0/);
  await expect(board.button(/step/)).toHaveCount(0);
});

test("a code that is none, or of no room, says what to do", async ({ page }) => {
  await page.goto("/join");
  await page.getByLabel("The room’s code").fill("hello world");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toContainText("This is not a room’s code.");
  await page.goto("/join/222-222");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no room with this code.");
  await page.goto("/classroom/222-222");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no room with this code.");
});

for (const nickname of ["花子", "محمد", "👩‍👩‍👧‍👦", "<script>alert(1)</script>", "=1+1", "O’Neil; DROP"])
  test(`somebody may call himself ${nickname}`, async ({ page, visitor }) => {
    const board = new BoardPage(page);
    await board.openRoom();
    const learner = new Learner(await visitor());
    await learner.join(board.code, nickname);
    await expect(board.card(nickname)).toBeVisible();
  });

test("a nickname that does not fit says so, and what was typed stays", async ({ page, visitor }) => {
  const board = new BoardPage(page);
  await board.openRoom();
  const learner = new Learner(await visitor());
  await learner.page.goto(`/join/${board.code}`);
  await learner.give("x".repeat(41));
  await expect(learner.alert).toContainText("1 to 40 characters");
  await expect(learner.page.getByLabel("Your nickname")).toHaveValue("x".repeat(41));
});

test("nothing sticks out of the classroom's pages at any width, and axe finds nothing", async ({
  page,
  visitor,
}) => {
  test.slow();
  const board = new BoardPage(page);
  await page.goto("/classroom");
  await expectNoOverflow(page);
  await expectAccessible(page);
  await board.openRoom();
  const amina = new Learner(await visitor());
  await amina.page.goto(`/join/${board.code}`);
  await expect(amina.page.getByLabel("Your nickname")).toBeVisible();
  await expectNoOverflow(amina.page);
  await expectAccessible(amina.page);
  await amina.join(board.code, "Amina");
  await board.goToStep(1);
  await amina.isAt("Alice is signed in. The thief replays.");
  await amina.expect("signed", "let in");
  await amina.lab.steal();
  await expect(board.server("flask")).toContainText("let in, 1 of 1");
  await expectNoOverflow(amina.page);
  await expectAccessible(amina.page);
  await expectNoOverflow(page);
  await expectAccessible(page);
});
