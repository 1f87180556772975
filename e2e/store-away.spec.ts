import { choosing } from "./kit/choices";
import { expect, test } from "./kit/test";

test.beforeEach(({ lab }) => lab.takeTime());

for (const id of ["redis", "kvsession", "jwt-denylist"] as const) {
  test.describe(`the store of ${id} is away`, () => {
    test.use({ choice: choosing(id) });

    test(`${id} keeps out the thief and Bob while its store is away, and lets both in when it is back`, async ({
      lab,
    }) => {
      const column = lab.column(id);
      await column.signIn();
      await column.captureCookie();
      await column.operate("take-store-away");
      await expect(column.storeAway).toBeVisible();
      await expect(column.operator).toContainText("Bob is kept out");
      await expect(column.operator).toContainText("kept out: the store does not answer");
      await column.replay();
      await expect(column.verdict).toContainText("Kept out: the store is away");
      await expect(column.verdict).toContainText("the site fails closed");
      await expect(column.gate("live")).toContainText("the store does not answer");
      await expect(lab.outcome(id, "while-store-away")).toContainText("kept out");
      await column.operate("put-store-back");
      await expect(column.storeAway).toBeHidden();
      await expect(column.operator).toContainText("Bob came back and his account opened");
      await column.replay();
      await expect(column.verdict).toContainText("Let in as alice");
    });
  });
}

test("flask does not notice that its store is away: everything is in the cookie", async ({ lab }) => {
  const column = lab.column("flask");
  await column.signIn();
  await column.captureCookie();
  await column.operate("take-store-away");
  await expect(column.operator).toContainText("Bob came back and his account opened");
  await column.replay();
  await expect(column.verdict).toContainText("Let in as alice");
  await expect(column.verdict).toContainText("The server did not ask the store.");
});

test.describe("a site that fails open", () => {
  test.use({ choice: choosing("jwt-denylist") });

  test("lets a token back in that was put on its list of ended ones, for nobody can ask the list", async ({
    lab,
  }) => {
    const column = lab.column("jwt-denylist");
    await column.signIn();
    await column.captureCookie();
    await column.logOut();
    await expect(column.alice).toContainText("The server put her token on its list of ended ones.");
    await column.replay();
    await expect(column.verdict).toContainText("Kept out: no such session");
    await column.operate("take-store-away");
    await column.operate("fail-open");
    await expect(column.operator).toContainText("The site lets in whomever it cannot ask the store about.");
    await column.replay();
    await expect(column.verdict).toContainText("Let in as alice");
    await expect(column.verdict).toContainText("The store could not be asked, and this site lets in");
    await expect(lab.outcome("jwt-denylist", "while-failing-open")).toBeHidden();
    await column.operate("fail-closed");
    await column.replay();
    await expect(column.verdict).toContainText("Kept out: the store is away");
  });

  test("still cannot let anybody in whose record it cannot read", async ({ lab }) => {
    await lab.choose("revocable", "redis");
    const column = lab.column("redis");
    await column.signIn();
    await column.captureCookie();
    await column.operate("take-store-away");
    await column.operate("fail-open");
    await column.replay();
    await expect(column.verdict).toContainText("Kept out: the store is away");
    await expect(column.verdict).toContainText("whose session it is, only the record says");
    await expect(lab.outcome("redis", "while-failing-open")).toContainText("kept out");
  });
});

test("signing in while the store is away is told in an alert that says what to do, and works when it was done", async ({
  lab,
}) => {
  const column = lab.column("redis");
  await column.operate("take-store-away");
  await expect(column.storeAway).toBeVisible();
  await lab.signIn();
  await expect(lab.trouble).toContainText("Nobody can sign in while the site’s store is away.");
  await expect(lab.trouble).toContainText("Put it back and try again.");
  await expect(lab.announced).toContainText("Nobody can sign in");
  await expect(column.alice).toContainText("no cookie");
  for (const id of ["signed", "flask"] as const)
    await expect(lab.column(id).alice).toContainText("holds a cookie");
  await column.operate("put-store-back");
  await expect(column.storeAway).toBeHidden();
  await expect(lab.trouble).toBeHidden();
  await column.signIn();
  await expect(column.alice).toContainText("holds a cookie");
});

test("logging out while the store is away ends nothing on the server, and the replay works when it is back", async ({
  lab,
}) => {
  const column = lab.column("redis");
  await column.signIn();
  await column.captureCookie();
  await column.operate("take-store-away");
  await column.logOut();
  await expect(column.alice).toContainText("The server could not reach its store, so nothing ended there.");
  await column.operate("put-store-back");
  await column.replay();
  await expect(column.verdict).toContainText("Let in as alice");
});

test("what was done to a store survives a reload", async ({ lab }) => {
  const column = lab.column("redis");
  await column.operate("take-store-away");
  await column.operate("fail-open");
  await expect(column.inside.getByRole("button", { name: "Fail closed" })).toBeVisible();
  await lab.reload();
  await expect(column.storeAway).toBeVisible();
  await expect(column.inside.getByRole("button", { name: "Fail closed" })).toBeVisible();
});
