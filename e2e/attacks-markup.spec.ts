import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright/test";
import { mechanisms } from "@/lib/mechanisms";
import { forged } from "../scripts/attack/forged.js";
import { likeliest } from "../scripts/attack/random.js";
import { BoardPage } from "./kit/board";
import { Learner } from "./kit/learner";
import { expect, test } from "./kit/test";

/** Short enough to be a nickname. Were it ever markup, it would run in a page without a policy, and leave a picture in any. */
const markup = "<img src=x onerror=__pwned=1>";
const wideMarkup = `"'><script>__pwned=1</script>${markup}<a href="javascript:__pwned=1">x</a>`;

/** Watches all the pages of a browser, and asserts that nothing of what came in as text was run or built. */
function watch(context: BrowserContext) {
  const dialogs: string[] = [];
  context.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return async function expectOnlyText(page: Page) {
    expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
    await expect(page.locator('img[src="x"], script:text("__pwned=1"), [onerror]')).toHaveCount(0);
    await expect(page.locator('[href^="javascript:" i], [src^="javascript:" i]')).toHaveCount(0);
    expect(dialogs).toEqual([]);
  };
}

test("a nickname and a title of markup are text on every page of a class, and in its files", async ({
  visitor,
}) => {
  test.slow();
  const board = new BoardPage(await visitor());
  const learner = new Learner(await visitor());
  const onBoard = watch(board.page.context());
  const atLearner = watch(learner.page.context());
  await board.openRoom({ title: markup });
  await learner.join(board.code, markup);
  await expect(board.heading).toContainText(markup);
  await expect(board.who).toContainText(markup);
  await atLearner(learner.page);
  await board.who.getByRole("button", { name: markup }).first().click();
  await expect(board.page.getByRole("dialog")).toContainText(markup);
  await onBoard(board.page);
  await board.page.keyboard.press("Escape");

  await board.button("Results and closing").click();
  const dialog = board.page.getByRole("dialog", { name: "Results and closing" });
  const [json] = await Promise.all([
    board.page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download JSON" }).click(),
  ]);
  expect(JSON.parse(await readFile(await json.path(), "utf8"))).toMatchObject({ title: markup });
  await board.page.goto("/classroom");
  await expect(board.page.getByRole("main")).toContainText(markup);
  await onBoard(board.page);
});

test("a user named in markup by whoever has the key is text on the site’s page and in the lab", async ({
  api,
  page,
  context,
}) => {
  const expectOnlyText = watch(context);
  for (const id of ["signed", "encrypted", "flask", "iron-session", "jwt"] as const) {
    await api.login("alice", id);
    const { keys } = await (await api.lookInside(id)).json();
    const cookie = forged(likeliest, id, keys[0], JSON.stringify({ user: wideMarkup }));
    const path = api.site("attacker", id);
    const answer = await page.request.get(path, { headers: { Cookie: `session=${cookie}` } });
    expect(answer.headers()["content-type"]).toContain("text/html");
    await page.route(`**${path}`, async (route) =>
      route.fulfill({ response: answer, headers: { "content-type": "text/html; charset=utf-8" } }),
    );
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(wideMarkup);
    await expectOnlyText(page);
    const link = `/attacker#${new URLSearchParams({ lab: api.state.lab, mechanism: id, cookie })}`;
    await page.goto(link);
    await page.getByRole("button", { name: "Replay it" }).click();
    await expect(page.getByRole("group", { name: "Verdict" })).toContainText("__pwned");
    await expectOnlyText(page);
  }
});

test("whatever is pasted into the inspector is text, headers and what is inside a cookie too", async ({
  page,
  context,
}) => {
  const expectOnlyText = watch(context);
  const encoded = Buffer.from(JSON.stringify({ user: wideMarkup, [markup]: markup })).toString("base64url");
  const header = Buffer.from(JSON.stringify({ alg: "HS256", kid: markup })).toString("base64url");
  const field = page.getByRole("textbox", { name: "Cookie, header or curl line" });
  await page.goto("/inspect");
  for (const pasted of [
    markup,
    wideMarkup,
    `Cookie: ${markup}=${encoded}; b=${wideMarkup}`,
    `Set-Cookie: session=${encoded}; Path=${markup}; Domain=${markup}; ${markup}`,
    `curl 'http://x/${markup}' -H 'Cookie: a=${header}.${encoded}.c2ln'`,
    `${encoded}.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0`,
    `${header}.${encoded}.c2ln`,
  ]) {
    await field.fill(pasted);
    await expect(page.getByRole("main").getByText("__pwned").first()).toBeVisible();
    await expectOnlyText(page);
  }
});

test("addresses that bring markup show it as text or not at all", async ({ page, context, api }) => {
  test.slow();
  const expectOnlyText = watch(context);
  const encoded = encodeURIComponent(wideMarkup);
  for (const path of [
    `/?timestamped=${encoded}&__proto__=${encoded}&utm=${encoded}#${encoded}`,
    `/classroom/worksheet?naive=${encoded}`,
    `/join?code=${encoded}`,
    `/join/${encoded}`,
    `/classroom/${encoded}#${encoded}`,
    `/learn/the-time-inside?x=${encoded}#${encoded}`,
    `/learn/${encoded}`,
    `/play/${encoded}`,
    `/play/after-expiry#${encoded}`,
    `/attacker#lab=${encoded}&mechanism=${encoded}&cookie=${encoded}`,
    `/attacker#${new URLSearchParams({ lab: api.state.lab, mechanism: "flask", cookie: markup.replaceAll(" ", "/") })}`,
    `/inspect#${encoded}`,
    `/nothing/${encoded}`,
    `/labs/${api.state.lab}/alice/${encoded}`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first(), path).toBeVisible();
    await expectOnlyText(page);
  }
});

test("what a browser has kept, changed into markup, is text or nothing", async ({ page, context }) => {
  const expectOnlyText = watch(context);
  await page.goto("/learn");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/classroom");
  await page.evaluate((text) => {
    const room = { code: text, title: text, endsAt: Date.now() + 1e7 };
    const scheme = { code: "javascript:__pwned=1", title: text, endsAt: Date.now() + 1e7 };
    localStorage.setItem("session-replay-lab.rooms", JSON.stringify([room, scheme]));
    for (const name of Object.keys(localStorage))
      if (!name.endsWith("rooms")) localStorage.setItem(name, JSON.stringify({ [text]: text }));
  }, wideMarkup);
  for (const path of ["/classroom", "/learn", "/learn/summary", "/"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectOnlyText(page);
  }
});

test("no mechanism is forgotten here", () => {
  const stateless = mechanisms.filter(({ family }) => family !== "revocable").map(({ id }) => id);
  expect(stateless).toEqual(["signed", "encrypted", "flask", "iron-session", "jwt"]);
});
