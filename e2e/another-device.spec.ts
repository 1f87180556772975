import type { Page } from "playwright/test";
import { readQr } from "@/components/ui/testing-qr";
import { tabTo } from "./kit/keyboard";
import type { LabPage } from "./kit/lab";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

/** The column of Flask, with Alice's cookie in the attacker's jar. */
async function withCookie(lab: LabPage) {
  const column = lab.column("flask");
  await column.signIn();
  await column.captureCookie();
  return column;
}

test("the dialog cannot be opened while the attacker holds no cookie", async ({ lab }) => {
  const column = lab.column("flask");
  const button = column.attacker.getByRole("button", { name: "Another device" });
  await expect(button).toBeDisabled();
  await withCookie(lab);
  await expect(button).toBeEnabled();
});

test("the dialog for another device is opened and closed without a mouse, and gives the focus back", async ({
  lab,
  page,
}) => {
  const column = await withCookie(lab);
  const button = column.attacker.getByRole("button", { name: "Another device" });
  await lab.tabTo(button);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Send this cookie to another device" })).toBeVisible();
  await tabTo(page, column.handover.getByRole("button", { name: "Copy link" }));
  await page.keyboard.press("Escape");
  await expect(column.handover).toBeHidden();
  await expect(button).toBeFocused();
});

test("the dialog copies its link", async ({ lab, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const column = await withCookie(lab);
  const link = await column.anotherDevice();
  await column.handover.getByRole("button", { name: "Copy link" }).click();
  await expect(column.handover.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test("where the page may not use the clipboard, the dialog shows the link to be copied by hand", async ({
  lab,
  page,
}) => {
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const column = await withCookie(lab);
  const link = await column.anotherDevice();
  await column.handover.getByRole("button", { name: "Copy link" }).click();
  await expect(column.handover.getByRole("textbox")).toHaveValue(link);
});

test("a camera reads the same link from the code in the dialog", async ({ lab }) => {
  const column = await withCookie(lab);
  const link = await column.anotherDevice();
  const code = column.handover.getByRole("img", { name: "QR code of the link" });
  const path = `${await code.locator("path").getAttribute("d")}`;
  const size = Number((await code.getAttribute("viewBox"))?.split(" ").at(-1));
  expect(readQr(path, size)).toBe(link);
});

test("the dialog fetches what draws its code only when it is opened", async ({ lab, page }) => {
  const column = await withCookie(lab);
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await column.anotherDevice();
  await expect(column.handover.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  expect(fetched.filter((path) => path.endsWith(".js"))).toHaveLength(1);
});

const answering = (page: Page, addresses: string[]) =>
  page.route("/api/addresses", (route) => route.fulfill({ json: { addresses } }));

test("the dialog of a lab that is open as localhost puts an address into the link that others reach", async ({
  lab,
  page,
}) => {
  await answering(page, ["http://192.168.1.5:3000", "http://10.0.0.7:3000"]);
  const column = await withCookie(lab);
  expect(await column.anotherDevice()).toMatch(/^http:\/\/192\.168\.1\.5:3000\/attacker#lab=/);
  await expect(column.handover.getByRole("note")).toContainText("works only on this computer");
  await column.handover
    .getByRole("combobox", { name: "With the address" })
    .selectOption("http://10.0.0.7:3000");
  const link = column.handover.getByRole("link", { name: "/attacker#" });
  await expect(link).toHaveText(/^http:\/\/10\.0\.0\.7:3000\/attacker#lab=/);
});

test("the dialog of a lab that nobody else can reach says so", async ({ lab, page, baseURL }) => {
  await answering(page, []);
  const column = await withCookie(lab);
  expect(await column.anotherDevice()).toContain(`${baseURL}/attacker#`);
  await expect(column.handover.getByRole("note")).toContainText("open the lab under this computer’s name");
});

test("nothing sticks out of the dialog at any width, and axe finds nothing", async ({ lab, page }) => {
  test.slow();
  const column = lab.column("flask");
  await answering(page, ["http://192.168.100.105:3000", "http://10.0.0.7:3000"]);
  await column.signIn();
  await column.captureCookie();
  await column.anotherDevice();
  await expect(column.handover.getByRole("img")).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);
});

test("the addresses of this machine are told under its loopback names alone", async ({
  request,
  stranger,
}) => {
  const asked = async (host?: string) => {
    const answer = await request.get("/api/addresses", { headers: host ? { host } : {} });
    expect(answer.status()).toBe(200);
    return answer.json();
  };
  for (const address of (await asked()).addresses) {
    expect(address).toMatch(/^http:\/\/[\d.]+:\d+$/);
    expect(await (await stranger.get(`${address}/api/addresses`)).json()).toEqual({ addresses: [] });
  }
  expect(await asked("lab.example")).toEqual({ addresses: [] });
});
