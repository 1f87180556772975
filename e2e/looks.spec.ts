import { columnSets } from "./kit/choices";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { showEverything, states } from "./kit/states";
import { expect, test } from "./kit/test";

// Axe says what it found and where; a trace would only take most of the time.
test.use({ trace: "off" });
test.slow();
test.skip(({ baseURL: _ }) => test.info().project.name !== "memory", "The page is the same over any store.");

for (const [state, reach] of Object.entries(states)) {
  test(`nothing sticks out of the page ${state} at any width, and axe finds nothing, light and dark`, async ({
    lab,
    page,
  }) => {
    await reach(lab);
    await expectNoOverflow(page);
    await expectAccessible(page);
  });
}

for (const choice of columnSets) {
  const names = Object.values(choice).join(", ");

  test.describe(`with ${names}`, () => {
    test.use({ choice });

    test(`nothing sticks out of the columns of ${names} at any width, and axe finds nothing in all that they can show`, async ({
      lab,
      page,
    }) => {
      await lab.signIn();
      await lab.captureCookie();
      for (const { attacker } of lab.columns) await expect(attacker).toContainText("stolen cookie");
      await expectNoOverflow(page);
      await showEverything(lab);
      await expectNoOverflow(page);
      await expectAccessible(page);
    });
  });
}

for (const heading of ["Please sign in", "Signed in as Alice"]) {
  test(`nothing sticks out of the site's page that says "${heading}", and axe finds nothing`, async ({
    lab,
  }) => {
    if (heading !== "Please sign in") await lab.steal();
    const tab = await lab.column("flask").openSite("attacker");
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expectNoOverflow(tab);
    await expectAccessible(tab);
  });
}

test("nothing sticks out of the page of a site whose lab is forgotten, and axe finds nothing", async ({
  page,
}) => {
  await page.goto(`/labs/${"A".repeat(22)}/attacker/flask`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such lab.");
  await expectNoOverflow(page);
  await expectAccessible(page);
});
