import { choosing } from "./kit/choices";
import { expect, test } from "./kit/test";

for (const { id, after } of [
  { id: "signed", after: "Signed in as Alice" },
  { id: "flask", after: "Signed in as Alice" },
  { id: "redis", after: "Please sign in" },
  { id: "iron-session", after: "Signed in as Alice" },
  { id: "jwt", after: "Signed in as Alice" },
  { id: "kvsession", after: "Signed in as Alice" },
] as const) {
  test.describe(`with the column of ${id}`, () => {
    test.use({ choice: choosing(id) });

    test(`the attacker opens ${id} with the stolen cookie and is Alice; after she logs out he sees: ${after}`, async ({
      lab,
    }) => {
      const column = lab.column(id);
      await column.signIn();
      await column.captureCookie();
      await expect(column.attacker).toContainText("stolen cookie");
      const tab = await column.openSite("attacker");
      await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Signed in as Alice");
      await column.logOut();
      await expect(column.alice).toContainText("logged out");
      await tab.reload();
      await expect(tab.getByRole("heading", { level: 1 })).toHaveText(after);
    });
  });
}

test("Alice signs in and out on the site itself, and the lab shows her jar as it is when the learner is back", async ({
  lab,
}) => {
  const column = lab.column("flask");
  const tab = await column.openSite("alice");
  await tab.getByRole("button", { name: "Sign in as Alice" }).click();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Signed in as Alice");
  await column.visitAccount();
  await expect(column.alice).toContainText("holds a cookie");
  await tab.getByRole("button", { name: "Log out", exact: true }).click();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Please sign in");
  await column.visitAccount();
  await expect(column.alice).toContainText("Last visit: asked to sign in");
});

test("Mallory's own session does not keep the stolen cookie from being planted", async ({ lab }) => {
  const column = lab.column("redis");
  await column.signIn();
  const tab = await column.openSite("attacker");
  await tab.getByRole("button", { name: "Sign in as Mallory" }).click();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Signed in as Mallory");
  expect(await lab.jar("attacker", "redis")).toMatchObject({ httpOnly: true });
  await column.captureCookie();
  await column.replay();
  await expect(column.verdict).toContainText("Let in as alice");
  await tab.reload();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Signed in as Alice");
});

test("the site's page leads back to the lab", async ({ lab }) => {
  const tab = await lab.column("signed").openSite("attacker");
  await tab.getByRole("link", { name: "Back to the lab" }).click();
  await expect(tab.getByRole("heading", { level: 1 })).toContainText("The same stolen cookie");
});
