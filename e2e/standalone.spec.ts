import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./kit/server";
import { expect, test } from "./kit/test";

test("what the build leaves for an image is a whole server: pages, their scripts, and replays", async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "session-replay-lab-image-"));
  await cp(".next/standalone", folder, { recursive: true });
  await cp(".next/static", join(folder, ".next/static"), { recursive: true });
  await cp("public", join(folder, "public"), { recursive: true });
  const server = await startServer({}, undefined, folder);
  try {
    await page.goto(server.url);
    const column = page.getByRole("region", { name: /flask/i });
    await column.getByRole("button", { name: "Sign in" }).click();
    await column.getByRole("button", { name: "Capture" }).click();
    await column.getByRole("button", { name: /Replay/ }).click();
    await expect(column.getByText("Let in as alice")).toBeVisible();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
