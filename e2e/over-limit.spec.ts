import { LabPage } from "./kit/lab";
import { startServer } from "./kit/server";
import { expect, test } from "./kit/test";

const memory = { UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "", LAB_SECRET: "" };

test("who replays too often is told when he can again, and keeps what he has seen", async ({ visitor }) => {
  const server = await startServer({ ...memory, LAB_REPLAYS_PER_MINUTE: "6" });
  try {
    const page = await visitor(server.url);
    await page.clock.install();
    const lab = new LabPage(page);
    await lab.open();
    await lab.takeTime();
    await lab.steal();
    await lab.replay();
    await lab.replay();
    await expect(lab.trouble).toContainText("More was asked of this lab in a minute than it allows.");
    await expect(lab.trouble).toBeInViewport({ ratio: 1 });
    await expect(lab.trouble).toContainText(/Try again in \d\d? s\./);
    const again = lab.trouble.getByRole("button", { name: "Try again" });
    await expect(again).toBeDisabled();
    for (const { id, verdict } of lab.columns) {
      await expect(verdict).toContainText("Before that: let in as alice");
      await expect(lab.outcome(id, "while-signed-in")).toContainText("let in");
    }
    // All else still works.
    await lab.logOut();
    await lab.replay();
    await expect(lab.trouble).toContainText(/Try again in \d\d? s\./);
    await page.clock.fastForward("01:01");
    await expect(lab.trouble).toContainText("You can try again now.");
    await again.click();
    // Time has passed on this page only, and the server says again how long it takes.
    await expect(lab.trouble).toContainText(/Try again in \d\d? s\./);
    await expect(again).toBeDisabled();
  } finally {
    await server.stop();
  }
});

test("who signs in too often is told so, and what was there before stays", async ({ visitor }) => {
  const server = await startServer({ ...memory, LAB_SIGN_INS_PER_MINUTE: "6" });
  try {
    const lab = new LabPage(await visitor(server.url));
    await lab.open();
    await lab.takeTime();
    await lab.signIn();
    await lab.captureCookie();
    await lab.logOut();
    await expect(lab.trouble).toContainText("More was asked of this lab in a minute than it allows.");
    await lab.replay();
    for (const { verdict } of lab.columns) await expect(verdict).toContainText("Let in as alice");
  } finally {
    await server.stop();
  }
});

test("who comes when too many labs were started from his network gets one as soon as he can", async ({
  visitor,
}) => {
  const server = await startServer({ ...memory, LABS_PER_MINUTE: "1" });
  try {
    await new LabPage(await visitor(server.url)).open();
    const page = await visitor(server.url);
    await page.clock.install();
    await page.goto("/");
    const lab = new LabPage(page);
    await expect(lab.trouble).toContainText("Too many labs were started from your network.");
    await expect(lab.trouble).toContainText(/Try again in \d\d? s\./);
    const again = lab.trouble.getByRole("button", { name: "Try again" });
    await expect(again).toBeDisabled();
    await expect(lab.step("Sign Alice in")).toBeDisabled();
    await page.route("**/api/labs", async (route) => {
      const elsewhere = { ...route.request().headers(), "x-forwarded-for": "192.0.2.1" };
      await route.continue({ headers: elsewhere });
    });
    await page.clock.fastForward("01:01");
    await again.click();
    await lab.started();
    await expect(lab.trouble).toBeHidden();
  } finally {
    await server.stop();
  }
});
