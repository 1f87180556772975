import type { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

/** What every fault has to leave alone. */
async function expectNothingLost(lab: LabPage) {
  await expect(lab.outcomes).toContainText("3 of 39 tried");
  await expect(lab.outcome("redis", "after-logout")).toContainText("you say kept out");
  for (const { verdict } of lab.columns)
    await expect(verdict).toContainText("Let in as alice", { ignoreCase: true });
}

test.beforeEach(async ({ lab }) => {
  await lab.predict("redis", "after-logout", "kept out");
  await lab.steal();
});

test.describe("a lab that the server has forgotten", () => {
  test.beforeEach(async ({ lab, page, stranger }) => {
    const path = `/api/labs/${await lab.id()}`;
    const control = (await page.context().cookies()).find((cookie) => cookie.path === path);
    const forgotten = await stranger.delete(path, { headers: { Cookie: `control=${control?.value}` } });
    expect(forgotten.status()).toBe(204);
  });

  test("is told as such; what was seen stays, a new one is offered, and it works", async ({ lab, page }) => {
    const old = await lab.id();
    await lab.replay();
    await expect(lab.trouble).toContainText("There is no such lab.");
    await expectNothingLost(lab);
    await lab.trouble.getByRole("button", { name: "Start a new lab" }).click();
    await expect(lab.trouble).toBeHidden();
    expect(await lab.id()).not.toBe(old);
    const paths = (await page.context().cookies()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes(old))).toEqual([]);
    await lab.steal();
    await expect(lab.outcomes).toContainText("3 of 39 tried");
  });

  test("is told as such when the learner comes back to the page", async ({ lab, page }) => {
    await page.reload();
    await expect(lab.trouble).toContainText("There is no such lab.");
    await expectNothingLost(lab);
    await page.reload();
    await lab.trouble.getByRole("button", { name: "Start a new lab" }).click();
    await expect(lab.trouble).toBeHidden();
    await lab.steal();
  });

  test("is told to whoever opens its site, with the way to the lab", async ({ lab }) => {
    const tab = await lab.column("redis").openSite("attacker");
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("There is no such lab.");
    await tab.getByRole("link", { name: "Open the lab" }).click();
    await expect(tab.getByRole("heading", { level: 1 })).toContainText("The same stolen cookie");
  });
});

const everyRequest = /\/(api\/)?labs\b/;

for (const { fault, fail, told } of [
  {
    fault: "a server that does not answer",
    fail: (page: LabPage["page"]) => page.route(everyRequest, (route) => route.abort("connectionrefused")),
    told: "The lab’s server does not answer.",
  },
  {
    fault: "a store that does not answer",
    fail: (page: LabPage["page"]) =>
      page.route(everyRequest, (route) =>
        route.fulfill({
          status: 503,
          contentType: "application/problem+json",
          body: JSON.stringify({
            status: 503,
            title: "The store does not answer.",
            detail: "Try again in a moment.",
          }),
        }),
      ),
    told: "The store does not answer. Try again in a moment.",
  },
  {
    fault: "a proxy's error page",
    fail: (page: LabPage["page"]) =>
      page.route(everyRequest, (route) =>
        route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }),
      ),
    told: "The lab’s server is in trouble.",
  },
]) {
  test(`${fault} is told in an alert and announced, and loses nothing; the next try works`, async ({
    lab,
    page,
  }) => {
    await fail(page);
    for (const act of [
      lab.replay,
      lab.column("flask").visitAccount,
      () => lab.advance("+1 min"),
      lab.logOut,
    ]) {
      await act();
      await expect(lab.trouble).toContainText(told);
      await expectNothingLost(lab);
    }
    await expect(page.getByRole("banner")).toContainText("real time");
    await page.unroute(everyRequest);
    await lab.replay();
    await expect(lab.trouble).toBeHidden();
    await expectNothingLost(lab);
  });

  test(`${fault} at a reload keeps the page as it was, and "Try again" goes on from there`, async ({
    lab,
    page,
  }) => {
    await fail(page);
    await page.reload();
    await expect(lab.trouble).toContainText(told);
    await expectNothingLost(lab);
    await page.unroute(everyRequest);
    await lab.trouble.getByRole("button", { name: "Try again" }).click();
    await expect(lab.trouble).toBeHidden();
    await expectNothingLost(lab);
    await lab.replay();
    await expect(lab.column("redis").verdict).toContainText("Let in as alice");
  });
}

test("a server that is silent when the page is first opened is told, and the next try starts the lab", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL });
  await page.route(everyRequest, (route) => route.abort());
  await page.goto("/");
  const alert = page.getByRole("alert").filter({ has: page.getByRole("button") });
  await expect(alert).toContainText("The lab’s server does not answer.");
  await page.unroute(everyRequest);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  await expect(page.getByRole("button", { name: "Sign Alice in" })).toBeEnabled();
  await page.close();
});
