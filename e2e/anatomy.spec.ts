import type { Page } from "playwright/test";
import { anatomy } from "@/lib/anatomy";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { choosing } from "./kit/choices";
import type { Column } from "./kit/column";
import { expect, test } from "./kit/test";

/** Points at a part as a person does, who points again when the page has moved on under the mouse. */
const pointAt = (page: Page, { parts }: Column, at: number) =>
  expect(async () => {
    await page.mouse.move(0, 0);
    await parts.nth(at).hover();
    await expect(parts.nth(at)).toHaveCSS("text-decoration-line", "underline", { timeout: 1000 });
  }).toPass();

/** The part that is pointed at, and no other, is underlined in the cookie, and what it says stands out. */
async function expectLit(column: Column, at: number, name: string) {
  const count = await column.parts.count();
  for (let other = 0; other < count; other++)
    await expect(column.parts.nth(other)).toHaveCSS(
      "text-decoration-line",
      other === at ? "underline" : "none",
    );
  await expect(column.says(name)).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
}

for (const { id } of mechanisms) {
  test.describe(`the stolen cookie of ${id}`, () => {
    test.use({ choice: choosing(id) });

    test(`${id}: its parts together are the cookie, and each tells what it is to the mouse and to the arrow keys`, async ({
      lab,
      page,
    }) => {
      const column = lab.column(id);
      await column.signIn();
      await column.captureCookie();
      // All of it is done then, and nothing moves away from under the mouse any more.
      await expect(lab.announced).toContainText("The attacker has a copy of her cookie.");
      const cookie = `${(await lab.jar("attacker", id))?.value}`;
      await expect(column.cookie).toHaveText(cookie);
      const parts = anatomy[id].read(cookie).flatMap(({ name, ...part }) => (name ? { name, ...part } : []));
      await expect(column.parts).toHaveText(parts.map(({ text }) => text));
      for (const [at, { name, says = "" }] of parts.entries()) {
        await expect(column.parts.nth(at)).toHaveAccessibleName(`${name}: ${says}`);
        await pointAt(page, column, at);
        await expectLit(column, at, name);
        await expect(column.says(name)).toContainText(says);
      }
      await column.parts.first().focus();
      for (const at of [...parts.keys(), 0]) {
        await expect(column.parts.nth(at)).toBeFocused();
        await expectLit(column, at, `${parts[at]?.name}`);
        await page.keyboard.press("ArrowRight");
      }
    });
  });
}

for (const [id, hidden] of [
  ["encrypted", "without the key nobody reads whom it is for"],
  ["iron-session", "Hidden: nobody reads it without the password."],
] as const) {
  test.describe(`the sealed cookie of ${id}`, () => {
    test.use({ choice: choosing(id) });

    test(`what ${id} hides is said to be hidden, and whose it is stands nowhere`, async ({ lab }) => {
      const column = lab.column(id);
      await column.signIn();
      await column.captureCookie();
      await expect(column.says("ciphertext")).toContainText(hidden);
      await expect(column.attacker.getByRole("definition").filter({ hasText: "alice" })).toHaveCount(0);
    });
  });
}

const formats: MechanismId[] = [
  "signed",
  "encrypted",
  "flask",
  "iron-session",
  "jwt",
  "redis",
  "kvsession",
  "jwt-user-key",
];

for (const id of formats) {
  test.describe(`an edited cookie of ${id}`, () => {
    test.use({ choice: choosing(id) });

    const edits = anatomy[id].edits.map((edit) => edit.id);
    const end = id === "encrypted" ? "lets the thief in as admin" : "is kept out";
    test(`every edit of it (${edits.join(", ")}) ${end} at ${id}; capturing again undoes it`, async ({
      lab,
    }) => {
      const column = lab.column(id);
      await lab.takeTime();
      await column.signIn();
      for (const edit of edits) {
        await column.captureCookie();
        await expect(column.attacker).toContainText("stolen cookie");
        await column.editCookie(edit);
        await expect(column.attacker).toContainText("edited cookie");
        await expect(column.says("edited")).toContainText("→");
        if (edit === "say-admin") await expect(column.says("payload")).toContainText('"admin"');
        await column.replay();
        await expect(column.verdict).toContainText(id === "encrypted" ? "Let in as admin" : "Kept out");
      }
      await column.captureCookie();
      await column.replay();
      await expect(column.verdict).toContainText("Let in as alice");
    });
  });
}
