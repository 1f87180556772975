import type { Browser } from "playwright/test";
import { BoardPage } from "./kit/board";
import { startInstances } from "./kit/instances";
import { Learner } from "./kit/learner";
import { teachALesson } from "./kit/lesson";
import { startWithDoor } from "./kit/outage";
import { startServer } from "./kit/server";
import { expect, test } from "./kit/test";

test.slow();

test("a whole lesson on two instances over a real Redis: one is killed in the middle, and nothing is lost", async ({
  browser,
}) => {
  const instances = await startInstances();
  try {
    await teachALesson(browser, instances.url, instances.killOne);
  } finally {
    await instances.stop();
  }
});

/** A class of one, who has seen what each server does while Alice is signed in. */
async function classOfOne(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
  const board = new BoardPage(await context.newPage());
  await board.openRoom();
  const amina = await Learner.arrive(browser, baseURL);
  await amina.join(board.code, "Amina");
  await amina.lab.steal();
  await expect(board.server("flask")).toContainText("let in, 1 of 1");
  return { board, amina };
}

test("a store that is away for a while: both pages say so, nobody loses what he has seen, and it goes on", async ({
  browser,
}) => {
  const outage = await startWithDoor();
  try {
    const { board, amina } = await classOfOne(browser, outage.url);
    await outage.door.shut();
    await expect(board.freshness).toContainText("Not up to date since 10 s", { timeout: 30_000 });
    await expect(board.server("flask")).toContainText("let in, 1 of 1");
    await expect(amina.page.getByText("Out of touch with the class.")).toBeVisible();
    await amina.lab.logOut();
    await expect(amina.alert).toContainText("The store does not answer.");
    await expect(amina.lab.outcomes).toContainText("3 of 39 tried");
    await outage.door.open();
    await expect(board.freshness).toContainText("Updated");
    await expect(amina.page.getByText("Out of touch with the class.")).toBeHidden();
    await amina.lab.logOut();
    await amina.lab.replay();
    await board.lookAt("after-logout");
    await expect(board.server("redis")).toContainText("kept out, 1 of 1");
  } finally {
    await outage.stop();
  }
});

test("a server that keeps everything in memory and is restarted leaves both what they saw, and ways on", async ({
  browser,
}) => {
  const memory = { UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "", LAB_SECRET: "" };
  const server = await startServer(memory);
  const { board, amina } = await classOfOne(browser, server.url);
  await server.kill();
  const restarted = await startServer(memory, server.port);
  try {
    await expect(amina.alert).toContainText("There is no room with this code.");
    await expect(amina.alert).toContainText("What you have seen is still on this page.");
    await expect(amina.lab.outcomes).toContainText("3 of 39 tried");
    await expect(amina.page.getByRole("link", { name: "Go on in a lab of your own" })).toBeVisible();
    await expect(board.heading).toHaveText("There is no room with this code.");
    await expect(board.page.getByText("of 1 learner.")).toBeVisible();
    await expect(board.button("Download CSV")).toBeVisible();
  } finally {
    await restarted.stop();
  }
});
