import { LabPage } from "./kit/lab";
import { startServer } from "./kit/server";
import { expect } from "./kit/test";
import { inTime, test } from "./kit/with-door";

test.slow();

const inMemory = { UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "", LAB_SECRET: "" };
const noServer = "The lab’s server does not answer.";

/** The lab's page at a server of its own, with the stolen cookie replayed in all three columns. */
async function openLab(page: LabPage["page"], url: string) {
  const lab = new LabPage(page);
  await page.goto(url);
  await lab.started();
  await lab.takeTime();
  await lab.steal();
  return lab;
}

test("a server that keeps everything in memory is killed and restarted: its labs are gone, the page says so and offers another", async ({
  page,
}) => {
  const server = await startServer(inMemory);
  const lab = await openLab(page, server.url);
  await server.kill();
  await lab.step("Replay").click();
  await expect(lab.trouble).toContainText(noServer, inTime);
  await expect(lab.outcomes).toContainText("3 of 39 tried");
  const restarted = await startServer(inMemory, server.port);
  try {
    await lab.replay();
    await expect(lab.trouble).toContainText("There is no such lab.");
    await expect(lab.trouble).toContainText("Labs are forgotten");
    await expect(lab.outcomes).toContainText("3 of 39 tried");
    await lab.trouble.getByRole("button", { name: "Start a new lab" }).click();
    await expect(lab.trouble).toBeHidden();
    await lab.steal();
    await expect(lab.outcomes).toContainText("3 of 39 tried");
  } finally {
    await restarted.stop();
  }
});

test("a server over Redis is killed and restarted: the next click goes on where the last one was", async ({
  outage,
  started: lab,
  page,
}) => {
  await outage.crash();
  await lab.logOut();
  await lab.replay();
  await expect(lab.trouble).toBeHidden();
  await expect(lab.column("redis").verdict).toContainText("Kept out: no such session");
  await expect(lab.column("flask").verdict).toContainText("Let in as alice");
  await expect(lab.outcomes).toContainText("6 of 39 tried");
  await page.reload();
  await lab.started();
  await lab.advance("+1 min");
  await expect(lab.trouble).toBeHidden();
});

test("a server that is held up is told in time, and the same click works when it goes on", async ({
  page,
}) => {
  const server = await startServer(inMemory);
  try {
    const lab = await openLab(page, server.url);
    server.hold();
    await lab.step("Replay").click();
    await expect(lab.trouble).toContainText(noServer, inTime);
    await expect(lab.outcomes).toContainText("3 of 39 tried");
    server.release();
    await lab.replay();
    await expect(lab.trouble).toBeHidden();
    await expect(lab.column("redis").verdict).toContainText("Let in as alice");
  } finally {
    server.release();
    await server.stop();
  }
});
