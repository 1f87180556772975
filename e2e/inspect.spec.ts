import type { Page, Request } from "playwright/test";
import { examples } from "@/components/inspect/examples";
import { formatWords } from "@/components/words/formats";
import { tabTo } from "./kit/keyboard";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

const flask =
  "eyJfcGVybWFuZW50Ijp0cnVlLCJzZXRfYXQiOjE2MjkwOTQ5NDMuMTg5MzM0Mn0.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0";
const compressed =
  ".eJyrVirKz0ktVrKKVipKTUxJLVLSUSovyiwBM0ZFECKxOkqlxUDaSikpP0mpFgAyI2cI.ZVPxAA.ELqt_g1cl0pnBoZQ8Wa_iqnt168";

const field = (page: Page) => page.getByRole("textbox", { name: "Cookie, header or curl line" });
const card = (page: Page, name: string) => page.getByRole("article", { name });
const example = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Runs in the page. Chromium takes minutes to type thousands of lines into any field; a paste is one event. */
function put(element: HTMLElement, text: string) {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(element, text);
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

test.beforeEach(async ({ page }) => {
  await page.goto("/inspect");
  await expect(field(page)).toBeEnabled();
});

test("a pasted session of Flask’s shows what it says, when it was signed, and what a copy of it means", async ({
  page,
}) => {
  await field(page).fill(flask);
  const found = card(page, formatWords.flask.name);
  await expect(found).toContainText('"set_at": 1629094943.1893342');
  await expect(found).toContainText("signed at2021-08-16 06:22:23 UTC");
  await expect(found).toContainText(/\d+ years ago/);
  await expect(found).toContainText("Not one by one.");
  await found.getByRole("link", { name: "Logging out of nothing" }).click();
  await expect(page).toHaveURL(/\/learn\/logging-out-of-nothing$/);
});

test("a compressed session is unpacked", async ({ page }) => {
  await field(page).fill(`Cookie: session=${compressed}`);
  await expect(card(page, formatWords.flask.name)).toContainText('"user": "bob"');
});

test("two cookies of one curl line are told apart, and a signature belongs to its cookie", async ({
  page,
}) => {
  await example(page, "Two of express in a curl line").click();
  await expect(page.getByRole("status").first()).toHaveText("2 cookies in the curl line.");
  await expect(card(page, formatWords["express-session"].name)).toContainText("connect.sid");
  await expect(card(page, formatWords["cookie-session"].name)).toContainText("session.sig");
});

test("what a server asks of the browser is judged", async ({ page }) => {
  await field(page).fill(`Set-Cookie: __Host-session=${flask}; Path=/app; Max-Age=99999999; SameSite=Lax`);
  const asked = card(page, formatWords.flask.name).getByRole("listitem");
  await expect(asked.filter({ hasText: "Secure" }).first()).toContainText("look again");
  await expect(asked.filter({ hasText: "Name" })).toContainText("browsers refuse it");
  await expect(asked.filter({ hasText: "Lifetime" })).toContainText("1157 days, limit 400 days");
});

test("a key that is typed matches, and another does not", async ({ page }) => {
  await field(page).fill(flask);
  const found = card(page, formatWords.flask.name);
  await found.getByText("Check its signature with a key").click();
  await found.getByRole("textbox", { name: "SECRET_KEY" }).fill("UnSecret!");
  await found.getByRole("button", { name: "Check" }).click();
  await expect(found.getByRole("status")).toContainText("The signature matches with this key");
  await found.getByRole("textbox", { name: "SECRET_KEY" }).fill("other");
  await found.getByRole("textbox", { name: "SECRET_KEY" }).press("Enter");
  await expect(found.getByRole("status")).toContainText("does not match with this key");
});

test("a password opens a seal of iron-session’s", async ({ page }) => {
  await example(page, "iron-session").click();
  const found = card(page, formatWords["iron-session"].name);
  await found.getByText("Check its signature with a key").click();
  await found.getByRole("textbox", { name: "password" }).fill("a".repeat(32));
  await found.getByRole("button", { name: "Check" }).click();
  await expect(found.getByRole("status")).toContainText('{"user":"alice"}');
});

test("what is not recognised is said to be not recognised", async ({ page }) => {
  await field(page).fill("AAECAwQFBgcICQoLDA0ODzr5r6B-VB53UA71mG0XGZVgoNqN8kDA-HbCcTpOgLwvTQ");
  await expect(card(page, "Not recognised")).toContainText("nothing in the text tells which");
});

test("nothing is sent, stored or put in the address, whatever is pasted and checked", async ({
  page,
  context,
}) => {
  await page.waitForLoadState("load");
  const asked: string[] = [];
  const note = (request: Request) => asked.push(request.url());
  context.on("request", note);
  for (const { name, text } of examples) {
    await example(page, name).click();
    await expect(field(page)).toHaveValue(text);
    const found = page.getByRole("article").first();
    await found.getByText("Check its signature with a key").click();
    await found.getByRole("textbox").first().fill("some key");
    await found.getByRole("button", { name: "Check" }).click();
    await expect(found.getByRole("status")).toContainText("does not match");
    await page.getByRole("link").last().scrollIntoViewIfNeeded();
    await page.getByRole("link").last().hover();
  }
  await field(page).fill(compressed);
  await expect(card(page, formatWords.flask.name)).toContainText('"user": "bob"');
  expect(asked).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe(
    "/inspect",
  );
  const kept = await page.evaluate(() =>
    [JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(),
  );
  expect(kept).not.toContain("eyJ");
  expect(await context.cookies()).toEqual([]);
});

test("64 kB of anything are taken, and the page goes on; what is more is cut off and said so", async ({
  page,
}) => {
  for (const unit of ["a", "a.", "%41", "a=b; ", "eyJ", "curl -H 'Cookie: a=", "[", "=", "Cookie: a=b\n"]) {
    await field(page).evaluate(put, unit.repeat(70_000).slice(0, 70_000));
    await expect(page.getByRole("status").first()).toContainText("longer than 64 kB: the rest was cut off");
    await example(page, "Clear").click();
    await expect(field(page)).toHaveValue("");
  }
  await field(page).fill(flask);
  await expect(card(page, formatWords.flask.name)).toBeVisible();
});

test("a cookie is pasted, read and checked without a mouse", async ({ page }) => {
  await tabTo(page, field(page));
  await page.keyboard.insertText(flask);
  const found = card(page, formatWords.flask.name);
  await tabTo(page, found.getByText("Check its signature with a key"));
  await page.keyboard.press("Enter");
  await tabTo(page, found.getByRole("textbox", { name: "SECRET_KEY" }));
  await page.keyboard.type("UnSecret!");
  await page.keyboard.press("Enter");
  await expect(found.getByRole("status")).toContainText("The signature matches");
  await tabTo(page, example(page, "Clear"), "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(example(page, "Clear")).toBeFocused();
  await expect(field(page)).toHaveValue("");
});

test("without JavaScript the page says that it needs it, and what it would recognise", async ({
  browser,
  baseURL,
}) => {
  const plain = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await plain.goto("/inspect");
  await expect(plain.getByRole("main")).toContainText("Switch JavaScript on to use it", {
    useInnerText: true,
  });
  await expect(plain.getByText(formatWords.php.name)).toBeVisible();
  await plain.close();
});

test("nothing sticks out of the page at any width, and axe finds nothing, empty and full", async ({
  page,
}) => {
  test.slow();
  await expectNoOverflow(page);
  await expectAccessible(page);
  await field(page).fill(
    [
      ...examples.slice(0, 4).map(({ text }) => `Set-Cookie: ${text.replace(/^Set-Cookie: /, "")}; Path=/`),
      `Set-Cookie: __Host-broken=${flask.slice(0, -1)}; SameSite=None`,
      `Set-Cookie: PHPSESSID=0123456789abcdef0123456789abcdef; Domain=shop.example; Max-Age=99999999`,
      `Set-Cookie: long=${"AbC-".repeat(2000)}`,
    ].join("\n"),
  );
  for (const summary of await page.locator("article summary").all()) await summary.click();
  await expectNoOverflow(page);
  await expectAccessible(page);
});
