import type { APIRequestContext, Page } from "playwright/test";
import { LabPage } from "./kit/lab";
import { Learner } from "./kit/learner";
import { expect, test } from "./kit/test";

/** Somebody else's client with a copy of a lab's control cookie. */
async function withCopy(lab: LabPage, page: Page, stranger: APIRequestContext) {
  const path = `/api/labs/${await lab.id()}`;
  const control = (await page.context().cookies()).find((cookie) => cookie.path === path);
  const headers = { Cookie: `control=${control?.value}` };
  return {
    moveClock: () => stranger.patch(path, { headers, data: { advanceSeconds: 1 } }),
    endOthers: () => stranger.post(`${path}/control`, { headers }),
  };
}

test("whoever fears that his control cookie was copied makes every copy useless, and goes on himself", async ({
  lab,
  page,
  stranger,
}) => {
  const copy = await withCopy(lab, page, stranger);
  expect((await copy.moveClock()).status()).toBe(200);
  await lab.endOtherSessions();
  await expect(lab.announced).toContainText("Only this browser controls the lab now.");
  expect((await copy.moveClock()).status()).toBe(403);
  await lab.setLifetime("5 min");
  await lab.reload();
  await expect(lab.lifetime.locator("option:checked")).toHaveText("5 min");
  await expect(lab.trouble).toBeHidden();
});

test("whose session was ended elsewhere is told so, keeps what he saw, and can start a new lab", async ({
  lab,
  page,
  stranger,
}) => {
  await lab.steal();
  const old = await lab.id();
  const copy = await withCopy(lab, page, stranger);
  expect((await copy.endOthers()).status()).toBe(204);
  await lab.advance("+1 min");
  await expect(lab.trouble).toContainText("This browser’s session in the lab has ended.");
  await expect(lab.outcomes).toContainText("3 of 39 tried");
  await lab.trouble.getByRole("button", { name: "Start a new lab" }).click();
  await expect(lab.trouble).toBeHidden();
  expect(await lab.id()).not.toBe(old);
  await lab.setLifetime("5 min");
  await expect(lab.trouble).toBeHidden();
});

test("a learner who leaves leaves the browser to the next, and his results to the teacher", async ({
  visitor,
  request,
}) => {
  const plan = { title: "", mechanisms: ["signed", "flask", "redis"], lifetimeSeconds: 30 };
  const opened = await request.post("/api/rooms", { data: { ...plan, guided: false, predictions: false } });
  const { code } = await opened.json();
  const amina = new Learner(await visitor());
  await amina.join(code, "Amina");
  await amina.lab.steal();
  await amina.leave();
  await expect(amina.page.getByRole("textbox", { name: "Your nickname" })).toBeVisible();
  expect(await amina.page.context().cookies()).toEqual([]);
  expect(
    await amina.page.evaluate((code) => localStorage.getItem(`session-replay-lab.room.${code}`), code),
  ).toBeNull();
  const board = await (await request.get(`/api/rooms/${code}/board`)).json();
  expect(board.learners).toMatchObject([{ nickname: "Amina", outcomes: { "flask while-signed-in": {} } }]);
  await amina.give("Bo");
  await amina.isIn("Bo");
  await expect(amina.lab.outcomes).toContainText("0 of");
});

test("two tabs go on when one of them ends all other sessions: they are one browser", async ({
  lab,
  context,
}) => {
  const other = new LabPage(await context.newPage());
  await other.open();
  await lab.endOtherSessions();
  await expect(lab.announced).toContainText("Only this browser controls the lab now.");
  await other.setLifetime("5 min");
  await expect(other.trouble).toBeHidden();
});
