import { expectProblem } from "./kit/answers";
import { LabPage } from "./kit/lab";
import { LabApi } from "./kit/lab-api";
import { startWithDoor } from "./kit/outage";
import { test as base, expect } from "./kit/test";

type Outage = Awaited<ReturnType<typeof startWithDoor>>;

const test = base.extend<object, { outage: Outage }>({
  outage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      const outage = await startWithDoor();
      await use(outage);
      await outage.stop();
    },
    { scope: "worker", timeout: 40_000 },
  ],
});

test.describe.configure({ mode: "serial" });

test("a real store that goes away and comes back: told in an alert, nothing seen is lost, the next try works", async ({
  outage,
  page,
}) => {
  const lab = new LabPage(page);
  await page.goto(outage.url);
  await lab.started();
  await lab.steal();
  await outage.door.shut();
  try {
    await lab.replay();
    await expect(lab.trouble).toContainText("The store does not answer.", { timeout: 15_000 });
    await expect(lab.outcomes).toContainText("3 of 39 tried");
    for (const { verdict } of lab.columns)
      await expect(verdict).toContainText("Let in as alice", { ignoreCase: true });
  } finally {
    await outage.door.open();
  }
  await lab.logOut();
  await expect(lab.column("redis").alice).toContainText("logged out");
  await expect(lab.trouble).toBeHidden();
  await lab.replay();
  await expect(lab.column("redis").verdict).toContainText("Kept out: no such session");
});

test("a store that does not answer is a 503 problem for every request, and then the lab is as it was", async ({
  outage,
  playwright,
}) => {
  const request = await playwright.request.newContext({ baseURL: outage.url });
  const api = await LabApi.start(request);
  const cookie = await api.steal("redis");
  await outage.door.shut();
  try {
    const answers = await Promise.all([
      api.read(),
      api.change({ advanceSeconds: 10 }),
      api.operate("redis", "flush-store"),
      api.forget(),
      api.login("bob", "redis"),
      api.replay("redis", cookie),
      api.replay("signed", "x.y"),
      api.logout("alice", "redis"),
      api.wiretap("alice", "redis"),
      request.post("/api/labs"),
    ]);
    for (const answer of answers) await expectProblem(answer, { status: 503, detail: /Try again/ });
  } finally {
    await outage.door.open();
  }
  expect(await (await api.replay("redis", cookie)).json()).toMatchObject({ accepted: true, user: "alice" });
  await request.dispose();
});
