import { choosing } from "./kit/choices";
import { expect, test } from "./kit/test";

// A Flask app whose sessions were moved to Flask-KVSession and Redis, and what was tried against replay, step by step.

test.describe("the session is in Redis, and logging out deletes nothing", () => {
  test.use({ choice: choosing("kvsession") });

  test("the cookie holds no more than a key, and beside it stand the record of that key and its TTL", async ({
    lab,
  }) => {
    const column = lab.column("kvsession");
    await expect(column.inside).toContainText("No record.");
    await column.signIn();
    await expect(column.record("alice")).toContainText(/TTL (30|2\d) s/);
    const cookie = await lab.jar("alice", "kvsession");
    const [key] = `${cookie?.value}`.split(".");
    await expect(column.alice).toContainText(`${cookie?.value}`);
    await expect(column.record("alice")).toContainText(`${key}`);
    await column.captureCookie();
    await expect(column.says("session id")).toHaveText("A random number that names a record on the server.");
    await expect(column.says("session created")).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  });

  test("logging out leaves the record, so the replay works until the TTL ends", async ({ lab }) => {
    const column = lab.column("kvsession");
    await lab.takeTime();
    await column.signIn();
    await column.captureCookie();
    await column.logOut();
    await expect(column.alice).toContainText("The server changed nothing.");
    await expect(column.record("alice")).toContainText(/TTL [45] min/);
    await column.replay();
    await expect(column.verdict).toContainText("Let in as alice");
    await expect(column.verdict).toContainText("Her record on the server is still there.");
    await lab.skipPastExpiry();
    await expect(column.record("alice")).toContainText("TTL over");
    await column.replay();
    await expect(column.verdict).toContainText("Kept out: expired");
  });
});

test.describe("logging out deletes the record", () => {
  test.use({ choice: choosing("kvsession-deleted") });

  test("after logging out there is no record, and the thief is kept out; Bob stays", async ({ lab }) => {
    const column = lab.column("kvsession-deleted");
    await lab.takeTime();
    await column.signIn();
    await column.captureCookie();
    await expect(column.record("alice")).toBeVisible();
    await column.logOut();
    await expect(column.alice).toContainText("The server deleted its record.");
    await expect(column.record("alice")).toBeHidden();
    await expect(column.record("bob")).toBeVisible();
    await column.replay();
    await expect(column.verdict).toContainText("Kept out: no such session");
    await column.letBobComeBack();
    await expect(column.operator).toContainText("Bob came back and his account opened");
  });
});

test.describe("logging out cuts the app's lifetime to one second", () => {
  test.use({ choice: choosing("kvsession-one-second") });

  test.beforeEach(async ({ lab }) => {
    const column = lab.column("kvsession-one-second");
    await column.signIn();
    await column.captureCookie();
    await column.logOut();
    await expect(column.alice).toContainText("cut everybody’s lifetime to one second");
    await lab.advance("+10 s");
  });

  test("the thief is kept out, and Bob, who did nothing, is thrown out as well", async ({ lab }) => {
    const column = lab.column("kvsession-one-second");
    await column.replay();
    await expect(column.verdict).toContainText("Kept out: expired");
    await expect(column.verdict).toContainText(/created 1\d(\.\d)? s ago, limit 1 s/);
    await expect(column.verdict).toContainText("Everybody’s, Bob’s too.");
    await column.letBobComeBack();
    await expect(column.operator).toContainText("Bob was thrown out");
    await expect(column.operator).toContainText("Bob came back and was kept out");
  });

  test("Alice can sign in again, and is out a second later", async ({ lab }) => {
    const column = lab.column("kvsession-one-second");
    await column.signIn();
    await expect(column.alice).toContainText(/Max-Age passed.*, so her browser deleted the cookie\./);
    await column.visitAccount();
    await expect(column.alice).toContainText("Last visit: asked to sign in");
  });

  test("a restart of the app lets everybody stay signed in again", async ({ lab }) => {
    const column = lab.column("kvsession-one-second");
    await expect(column.inside).toContainText("the app’s lifetime is 1 s now");
    await column.operate("restart-app");
    await expect(column.operator).toContainText(
      "The app started again, with the lifetime of its configuration.",
    );
    await expect(column.operator.getByRole("button", { name: "Restart the app" })).toBeHidden();
    await column.signIn();
    await expect(column.record("alice")).toContainText(/TTL (30|2\d) s/);
    await lab.advance("+10 s");
    await column.visitAccount();
    await expect(column.alice).toContainText("Last visit: the account opened");
    await column.letBobComeBack();
    await expect(column.operator).toContainText("Bob came back and his account opened");
  });
});

test("an app can be started again when a logout has broken it, and then no more", async ({ lab }) => {
  await lab.choose("revocable", "kvsession-one-second");
  const column = lab.column("kvsession-one-second");
  const restart = lab.page.getByRole("button", { name: "Restart the app" });
  await column.signIn();
  await expect(column.alice).toContainText("holds a cookie");
  await expect(restart).toBeHidden();
  await column.logOut();
  await expect(column.inside).toContainText("the app’s lifetime is 1 s now");
  await restart.click();
  await expect(restart).toBeHidden();
});
