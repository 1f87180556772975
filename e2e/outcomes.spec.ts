import { expect, test } from "./kit/test";

test("a right and a wrong prediction are told apart, and counted", async ({ lab }) => {
  await lab.predict("signed", "while-signed-in", "let in");
  await lab.predict("flask", "while-signed-in", "kept out");
  await lab.predict("redis", "after-logout", "let in");
  await lab.predict("redis", "after-logout", "kept out");
  await expect(lab.outcomes).toContainText("0 of 39 tried");
  await lab.steal();
  await expect(lab.outcome("signed", "while-signed-in")).toContainText("as you said");
  await expect(lab.outcome("flask", "while-signed-in")).toContainText("you said kept out");
  await expect(lab.outcome("redis", "while-signed-in")).not.toContainText("said");
  await expect(lab.outcomes).toContainText("3 of 39 tried");
  await expect(lab.outcomes).toContainText("1 of 2 predictions right");
  await lab.logOut();
  await lab.replay();
  await expect(lab.outcome("redis", "after-logout")).toContainText("as you said");
  await expect(lab.outcomes).toContainText("2 of 3 predictions right");
});

test("the table is filled by the learner's own replays and by nothing else", async ({ lab }) => {
  await lab.signIn();
  await lab.column("flask").visitAccount();
  await lab.captureCookie();
  await lab.column("signed").operate("rotate-key");
  await lab.logOut();
  await expect(lab.outcomes).toContainText("0 of 39 tried");
  await lab.column("flask").replay();
  await expect(lab.outcomes).toContainText("1 of 39 tried");
});

test("a learner who has seen the first rows asks for more to try, and their cells wait for a prediction", async ({
  lab,
}) => {
  await expect(lab.outcomes.getByRole("row")).toHaveCount(1 + 5);
  await lab.showAllScenarios();
  await expect(lab.outcomes.getByRole("row")).toHaveCount(1 + 13);
  await expect(lab.outcomes.getByRole("button", { name: /more to try/ })).toBeHidden();
  await lab.predict("redis", "while-store-away", "kept out");
  await lab.reload();
  await expect(lab.outcomes.getByRole("row")).toHaveCount(1 + 6);
  await expect(lab.outcome("redis", "while-store-away")).toContainText("you say kept out");
});

test("a row that was not asked for comes by itself when a replay shows it", async ({ lab }) => {
  await lab.signIn();
  await lab.captureCookie();
  await lab.column("flask").operate("rotate-key");
  await lab.column("flask").replay();
  await expect(lab.outcome("flask", "after-rotate-key")).toContainText("kept out");
  await expect(lab.outcomes.getByRole("button", { name: "Show 7 more to try" })).toBeVisible();
});
