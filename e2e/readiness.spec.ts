import { startWithDoor } from "./kit/outage";
import { expect, test } from "./kit/test";

test("while the store is away the process is healthy and not ready, and then it is ready again", async ({
  request,
}) => {
  const outage = await startWithDoor();
  const status = async (path: string) => (await request.get(outage.url + path)).status();
  try {
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 200]);
    await outage.door.shut();
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
    await outage.door.open();
    await expect.poll(() => status("/readyz")).toBe(200);
  } finally {
    await outage.stop();
  }
});
