import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LabPage } from "./kit/lab";
import { startServer } from "./kit/server";
import { expect, test } from "./kit/test";

test("what the build leaves for an image is a whole server: pages, their scripts, and replays", async ({
  visitor,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "session-replay-lab-image-"));
  await cp(".next/standalone", folder, { recursive: true });
  await cp(".next/static", join(folder, ".next/static"), { recursive: true });
  await cp("public", join(folder, "public"), { recursive: true });
  const server = await startServer({}, undefined, folder);
  try {
    const lab = new LabPage(await visitor(server.url));
    await lab.open();
    await lab.signIn();
    await lab.captureCookie();
    await lab.replay();
    await expect(lab.column("flask").verdict).toContainText("Let in as alice");
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
