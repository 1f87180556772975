import { mechanismWords } from "@/components/words/mechanisms";
import type { MechanismId } from "@/lib/mechanisms";
import { choosing } from "./kit/choices";
import { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

const families = [
  { family: "naive", ids: ["signed", "encrypted"] },
  { family: "timestamped", ids: ["flask", "iron-session", "jwt"] },
  {
    family: "revocable",
    ids: [
      "redis",
      "kvsession",
      "kvsession-deleted",
      "kvsession-one-second",
      "jwt-denylist",
      "jwt-not-before",
      "jwt-user-key",
    ],
  },
] as const;

const nameOf = (id: MechanismId) => mechanismWords[id].name;
const shortOf = (id: MechanismId) => mechanismWords[id].short;

test("each column lists the mechanisms of its family, and no other's, and shows the first", async ({
  lab,
}) => {
  for (const { family, ids } of families) {
    const options = lab.picker(family).getByRole("option");
    await expect(options).toHaveText(ids.map((id) => mechanismWords[id].kind));
    await expect(lab.picker(family).locator("option:checked")).toHaveText(mechanismWords[ids[0]].kind);
  }
});

test("another mechanism takes the column, the table's head and the page's address; the first one gives the plain address back", async ({
  lab,
  page,
}) => {
  const columns = page.getByRole("article").getByRole("heading", { level: 2 });
  const heads = lab.outcomes.getByRole("columnheader");
  await expect(columns).toHaveText((["signed", "flask", "redis"] as const).map(nameOf));
  await lab.choose("timestamped", "jwt");
  await expect(columns).toHaveText((["signed", "jwt", "redis"] as const).map(nameOf));
  await expect(heads).toHaveText([/replays/, ...(["signed", "jwt", "redis"] as const).map(shortOf)]);
  await expect(page).toHaveURL("/?timestamped=jwt");
  await lab.choose("revocable", "kvsession");
  await expect(columns).toHaveText((["signed", "jwt", "kvsession"] as const).map(nameOf));
  await expect(page).toHaveURL("/?timestamped=jwt&revocable=kvsession");
  await lab.choose("timestamped", "flask");
  await expect(columns).toHaveText((["signed", "flask", "kvsession"] as const).map(nameOf));
  await expect(heads).toHaveText([/replays/, ...(["signed", "flask", "kvsession"] as const).map(shortOf)]);
  await expect(page).toHaveURL("/?revocable=kvsession");
  await lab.choose("revocable", "redis");
  await expect(page).toHaveURL("/");
});

test("a reload keeps the choice, and so does the same link in another tab", async ({ lab, page }) => {
  await lab.choose("naive", "encrypted");
  await lab.choose("revocable", "jwt-denylist");
  await expect(lab.column("jwt-denylist").root).toBeVisible();
  await lab.reload();
  for (const id of ["encrypted", "flask", "jwt-denylist"] as const)
    await expect(lab.column(id).root).toBeVisible();
  const other = new LabPage(await page.context().newPage());
  await other.page.goto(page.url());
  await other.started();
  await expect(other.column("encrypted").root).toBeVisible();
  await other.choose("naive", "signed");
  await expect(other.column("signed").root).toBeVisible();
  await expect(lab.column("encrypted").root).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a link with a choice shows its columns all the same", async ({ page }) => {
    await page.goto("/?naive=encrypted&timestamped=jwt&revocable=kvsession");
    const columns = page.getByRole("article").getByRole("heading", { level: 2 });
    await expect(columns).toHaveText((["encrypted", "jwt", "kvsession"] as const).map(nameOf));
    const heads = page.getByRole("columnheader");
    await expect(heads).toHaveText([/replays/, ...(["encrypted", "jwt", "kvsession"] as const).map(shortOf)]);
  });

  for (const query of [
    "naive=nothing",
    "naive=flask",
    "naive=",
    "naive=encrypted&naive=signed",
    "naive=__proto__&toString=flask",
    "timestamped=redis&revocable=jwt&bound=jwt",
  ]) {
    test(`a link that says ${query} shows the first of each family`, async ({ page }) => {
      const answer = await page.goto(`/?${query}`);
      expect(answer?.status()).toBe(200);
      const columns = page.getByRole("article").getByRole("heading", { level: 2 });
      await expect(columns).toHaveText((["signed", "flask", "redis"] as const).map(nameOf));
    });
  }
});

test("a choice in one column leaves the others' work as it is, and what was seen with the one before is there again when it is chosen", async ({
  lab,
}) => {
  await lab.steal();
  const cookie = (await lab.jar("attacker", "flask"))?.value;
  await lab.choose("timestamped", "jwt");
  const jwt = lab.column("jwt");
  await expect(jwt.alice).toContainText("no cookie");
  await expect(jwt.verdict).toContainText("No replay yet");
  await expect(lab.outcome("jwt", "while-signed-in")).toContainText("predict");
  for (const id of ["signed", "redis"] as const) {
    await expect(lab.column(id).verdict).toContainText("Let in as alice");
    await expect(lab.column(id).alice).toContainText("holds a cookie");
    await expect(lab.outcome(id, "while-signed-in")).toContainText("let in");
  }
  await expect(lab.outcomes).toContainText("2 of 39 tried");
  await lab.choose("timestamped", "flask");
  const flask = lab.column("flask");
  await expect(flask.attacker).toContainText(`${cookie}`);
  await expect(flask.verdict).toContainText("Let in as alice");
  await expect(lab.outcome("flask", "while-signed-in")).toContainText("let in");
  await expect(lab.outcomes).toContainText("3 of 39 tried");
});

test("a clock that was moved meanwhile makes what was seen in a hidden column something of before", async ({
  lab,
}) => {
  await lab.steal();
  await lab.choose("timestamped", "jwt");
  await lab.advance("+1 min");
  await expect(lab.column("redis").verdict).toContainText("Before that: let in as alice");
  await lab.choose("timestamped", "flask");
  const flask = lab.column("flask");
  await expect(flask.verdict).toContainText("Before that: let in as alice");
  await expect(flask.alice).toContainText("deleted the cookie");
});

test("what is done in all three is done in the columns that are shown", async ({ lab }) => {
  await lab.open(choosing("encrypted", "iron-session", "jwt-not-before"));
  await lab.steal();
  await lab.logOut();
  await expect(lab.column("jwt-not-before").alice).toContainText(
    "The server refuses all her tokens made until now.",
  );
  await lab.replay();
  await expect(lab.column("encrypted").verdict).toContainText("Let in as alice");
  await expect(lab.column("iron-session").verdict).toContainText("Let in as alice");
  await expect(lab.column("jwt-not-before").verdict).toContainText("Kept out: no such session");
  await lab.choose("naive", "signed");
  await expect(lab.column("signed").alice).toContainText("no cookie");
});

test("a column's mechanism is chosen without a mouse, one after the other, and the choice is announced", async ({
  lab,
  page,
}) => {
  await lab.tabTo(lab.picker("timestamped"));
  await page.keyboard.press("ArrowDown");
  await expect(lab.announced).toContainText("The column shows: Sealed session.");
  await expect(lab.column("iron-session").root).toBeVisible();
  await expect(lab.picker("timestamped")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(lab.announced).toContainText("The column shows: JSON Web Token.");
  await expect(lab.column("jwt").root).toBeVisible();
});
