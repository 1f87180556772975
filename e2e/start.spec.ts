import { expect, test } from "./kit/test";

test("Flask refuses a stolen cookie once it is too old", async ({ lab }) => {
  await lab.signIn();
  await lab.captureCookie();
  await lab.replay();
  await expect(lab.column("flask").verdict).toContainText("Let in as alice");
  await lab.skipPastExpiry();
  await lab.replay();
  await expect(lab.column("flask").verdict).toContainText("Kept out: expired");
});
