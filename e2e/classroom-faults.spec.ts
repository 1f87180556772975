import { readFile } from "node:fs/promises";
import { BoardPage } from "./kit/board";
import { startInstances } from "./kit/instances";
import { type Arrival, Learner } from "./kit/learner";
import { teachALesson } from "./kit/lesson";
import { startWithDoor } from "./kit/outage";
import { startServer } from "./kit/server";
import { expect, test } from "./kit/test";

test.slow();

test("a whole lesson on two instances over a real Redis: one is killed in the middle, and nothing is lost", async ({
  visitor,
}) => {
  const instances = await startInstances();
  try {
    await teachALesson(visitor, { baseURL: instances.url, midway: instances.killOne });
  } finally {
    await instances.stop();
  }
});

/** A class of one, who has seen what each server does while Alice is signed in. */
async function classOfOne(visitor: Arrival, baseURL: string) {
  const board = new BoardPage(await visitor(baseURL));
  await board.openRoom();
  const amina = new Learner(await visitor(baseURL));
  await amina.join(board.code, "Amina");
  await amina.lab.steal();
  await expect(board.server("flask")).toContainText("let in, 1 of 1");
  return { board, amina };
}

test("a store that is away for a while: both pages say so, nobody loses what he has seen, and it goes on", async ({
  visitor,
}) => {
  const outage = await startWithDoor();
  try {
    const { board, amina } = await classOfOne(visitor, outage.url);
    await outage.door.shut();
    await expect(board.freshness).toContainText("Not up to date.");
    await expect(board.page.getByText(/Since \d\d s\./)).toBeVisible({ timeout: 30_000 });
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
  visitor,
}) => {
  const memory = { UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "", LAB_SECRET: "" };
  const server = await startServer(memory);
  const { board, amina } = await classOfOne(visitor, server.url);
  await server.kill();
  const restarted = await startServer(memory, server.port);
  try {
    await expect(amina.alert).toContainText("There is no room with this code.");
    await expect(amina.alert).toContainText("What you have seen is still on this page, until you leave it.");
    await expect(amina.lab.outcomes).toContainText("3 of 39 tried");
    await expect(amina.page.getByRole("link", { name: "Go on in a lab of your own" })).toBeVisible();
    await expect(board.heading).toHaveText("There is no room with this code.");
    await expect(board.page.getByText("of 1 learner.")).toBeVisible();
    await restarted.stop();
    const [csv] = await Promise.all([
      board.page.waitForEvent("download"),
      board.button("Download CSV").click(),
    ]);
    expect(await readFile(await csv.path(), "utf8")).toContain("Amina");
  } finally {
    await restarted.stop();
  }
});
