import { linkFlawWords } from "@/components/words/handover";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

const hash = (parts: Record<string, string>) => `#${new URLSearchParams(parts)}`;
const parts = { lab: "A".repeat(22), mechanism: "flask", cookie: "a.b.c" };

for (const [what, fragment, flaw] of [
  ["nothing", "", "empty"],
  ["no cookie", hash({ ...parts, cookie: "" }), "no-cookie"],
  ["a cookie with attributes", hash({ ...parts, cookie: "a; Path=/; Domain=x" }), "cookie"],
  ["a cookie of two lines", hash({ ...parts, cookie: "a\nb" }), "cookie"],
  ["a script with a string in it", hash({ ...parts, cookie: '<script>alert("x")</script>' }), "cookie"],
  ["a cookie longer than any", hash({ ...parts, cookie: "a".repeat(5000) }), "long-cookie"],
  ["a mechanism that is none", hash({ ...parts, mechanism: "constructor" }), "mechanism"],
  ["a lab of another form", hash({ ...parts, lab: "../../api" }), "lab"],
] as const) {
  test(`a link that brings ${what} says what is wrong, and plants nothing`, async ({ page, context }) => {
    await page.goto(`/attacker${fragment}`);
    const alert = page.getByRole("alert").filter({ has: page.getByRole("link") });
    await expect(alert).toContainText(linkFlawWords[flaw].title);
    await expect(alert).toContainText(linkFlawWords[flaw].detail);
    expect(await context.cookies()).toEqual([]);
    await alert.getByRole("link", { name: "Open the lab" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("The same stolen cookie");
  });
}

test("markup that a cookie may hold is planted and shown as the text that it is", async ({ api, page }) => {
  const cookie = "<script>alert(1)</script>";
  await page.goto(`/attacker${hash({ ...parts, lab: api.state.lab, cookie })}`);
  await expect(page.getByRole("group", { name: "Attacker’s browser" })).toContainText(cookie);
  await page.getByRole("button", { name: "Replay it" }).click();
  await expect(page.getByRole("group", { name: "Verdict" })).toContainText("Kept out: not authentic");
});

test("without JavaScript the page says that it needs it", async ({ browser, baseURL }) => {
  const plain = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await plain.goto(`/attacker${hash(parts)}`);
  await expect(plain.getByRole("main")).toContainText("Switch JavaScript on", { useInnerText: true });
  await plain.close();
});

test("search engines are asked to leave the page out", async ({ page }) => {
  await page.goto("/attacker");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex, nofollow");
});

test("nothing sticks out of a page that says what is wrong, and axe finds nothing", async ({ page }) => {
  await page.goto(`/attacker${hash({ ...parts, cookie: "" })}`);
  await expect(page.getByRole("link", { name: "Open the lab" })).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);
});
