import { expect, test } from "./kit/test";

for (const { id, afterLogout } of [
  { id: "signed", afterLogout: "Let in as alice" },
  { id: "flask", afterLogout: "Let in as alice" },
  { id: "redis", afterLogout: "Kept out: no such session" },
] as const) {
  test(`in the column of ${id} alone, a learner signs Alice in, captures, replays, logs her out and replays`, async ({
    lab,
  }) => {
    const column = lab.column(id);
    await column.signIn();
    await expect(column.alice).toContainText("holds a cookie");
    await column.captureCookie();
    await expect(column.attacker).toContainText("stolen cookie");
    await column.replay();
    await expect(column.verdict).toContainText("Let in as alice");
    await expect(lab.outcome(id, "while-signed-in")).toContainText("let in");
    await column.logOut();
    await expect(column.alice).toContainText("logged out");
    await expect(column.verdict).toContainText("Before that: let in as alice");
    await column.replay();
    await expect(column.verdict).toContainText(afterLogout);
    for (const other of lab.columns.filter((other) => other.id !== id)) {
      await expect(other.alice).toContainText("no cookie");
      await expect(other.verdict).toContainText("No replay yet");
    }
  });
}

test("Alice visits her account, and after logging out she cannot", async ({ lab }) => {
  const { alice, visitAccount, signIn, logOut } = lab.column("flask");
  await visitAccount();
  await expect(alice).toContainText("Last visit: asked to sign in (no cookie came with the request)");
  await signIn();
  await visitAccount();
  await expect(alice).toContainText("Last visit: the account opened");
  await logOut();
  await visitAccount();
  await expect(alice).toContainText("Last visit: asked to sign in (no cookie came with the request)");
});

test("the stolen cookie is decoded without any key", async ({ lab }) => {
  await lab.signIn();
  await lab.captureCookie();
  await expect(lab.column("signed").says("payload")).toContainText(/"user":\s*"alice"/);
  await expect(lab.column("flask").says("payload")).toContainText(/"user":\s*"alice"/);
  await expect(lab.column("flask").says("signed at")).toContainText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  await expect(lab.column("redis").says("session id")).toContainText("256 random bits");
});

test("the cookie on the page is the cookie in the browser, in both jars", async ({ lab }) => {
  await lab.signIn();
  await lab.captureCookie();
  for (const { id, alice, attacker } of lab.columns) {
    await expect(attacker).toContainText("stolen cookie");
    const genuine = await lab.jar("alice", id);
    const stolen = await lab.jar("attacker", id);
    expect(genuine).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect(stolen?.value).toBe(genuine?.value);
    await expect(alice).toContainText(`${genuine?.value}`);
    await expect(attacker).toContainText(`${genuine?.value}`);
  }
});

test("the gates show what each server saw, and which questions it never asked", async ({ lab }) => {
  await lab.steal();
  const [signed, flask, redis] = [lab.column("signed"), lab.column("flask"), lab.column("redis")];
  await expect(signed.gate("authentic")).toContainText("HMAC-SHA1 matches");
  await expect(signed.gate("in-time")).toContainText("never asked");
  await expect(signed.gate("live")).toContainText("never asked");
  await expect(flask.gate("authentic")).toContainText("HMAC-SHA1 matches");
  await expect(flask.gate("in-time")).toContainText(/\d+ s old, limit 30 s/);
  await expect(flask.gate("live")).toContainText("never asked");
  await expect(redis.gate("live")).toContainText("record found");
  await expect(redis.gate("in-time")).toContainText(/\d+ s old, limit 30 s/);
  await lab.logOut();
  await lab.replay();
  await expect(redis.gate("live")).toContainText("no such record");
  await expect(redis.gate("in-time")).toContainText("stopped before");
});

test("what a check cost stands under the gates: a read of the store where there is one to ask, and the time", async ({
  lab,
}) => {
  for (const { server } of lab.columns)
    await expect(server).toContainText("What a check costs will stand here.");
  await lab.steal();
  for (const id of ["signed", "flask"] as const)
    await expect(lab.column(id).server).toContainText(/It cost no store read, checked in [\d.]+ ms\./);
  await expect(lab.column("redis").server).toContainText(/It cost 1 store read, checked in [\d.]+ ms\./);
});

test("the raw request holds the cookie that was really sent, and the response is the verdict", async ({
  lab,
  page,
}) => {
  await lab.signIn();
  await lab.captureCookie();
  const column = lab.column("flask");
  const answered = page.waitForResponse(/\/attacker\/flask\/account$/);
  await column.replay();
  const response = await answered;
  const { cookie } = await response.request().allHeaders();
  await column.openExchange();
  await expect(column.exchange).toContainText(`Cookie: ${cookie}`);
  await expect(column.exchange).toContainText(new URL(response.url()).pathname);
  await expect(column.exchange).toContainText("200 OK");
  await expect(column.exchange).toContainText('"scenario": "while-signed-in"');
  expect(cookie).toBe(`session=${(await lab.jar("alice", "flask"))?.value}`);
});

test("the verdict is announced to a screen reader, for each server by name", async ({ lab }) => {
  await lab.steal();
  await expect(lab.announced).toContainText("Naive signed cookie. The attacker: Let in as alice.");
  await lab.logOut();
  await lab.replay();
  await expect(lab.announced).toContainText("Server-side session. The attacker: Kept out: no such session.");
});

test("Bob is signed in beside Alice, with a session of his own", async ({ lab }) => {
  await lab.signIn();
  for (const { id, operator } of lab.columns) {
    await expect(operator).toContainText("Bob is signed in");
    const [alice, bob] = [await lab.jar("alice", id), await lab.jar("bob", id)];
    expect(bob?.value).toBeTruthy();
    expect(bob?.value).not.toBe(alice?.value);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ["/", "/play/after-logout"])
    test(`${path} says what it needs, and what can be read without`, async ({ page }) => {
      await page.goto(path);
      // Playwright looks for no text in a noscript.
      await expect(page.locator("noscript p")).toContainText(
        "Without JavaScript nothing can be sent from here.",
      );
      await expect(page.locator("noscript p")).toBeVisible();
      await expect(page.getByRole("main").getByRole("link", { name: "tutorial" })).toHaveAttribute(
        "href",
        "/learn",
      );
    });
});
