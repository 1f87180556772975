import { mechanismWords } from "@/components/words/mechanisms";
import type { MechanismId } from "@/lib/mechanisms";
import { choosing } from "./kit/choices";
import { expect, test } from "./kit/test";

test("a key that leaks is the key that the server has, in each column that has one", async ({ lab }) => {
  for (const { id, inside, keys, leakKey } of lab.columns) {
    const server = await lab.lookInside(id);
    await expect(inside).not.toContainText(`${server.keys[0]}`);
    await leakKey();
    const { key } = mechanismWords[id];
    if ("none" in key) await expect(inside).toContainText(key.none);
    else await expect(keys).toHaveText(server.keys);
    await expect(inside.getByRole("button", { name: /Leak|Forge/ })).toBeHidden();
  }
});

test("nothing can be forged before a key has leaked, and after a reload it still can", async ({ lab }) => {
  const column = lab.column("flask");
  const forge = column.attacker.getByRole("button", { name: "Forge for admin" });
  await expect(forge).toBeHidden();
  await column.leakKey();
  await expect(forge).toBeVisible();
  await lab.reload();
  await expect(column.keys).toHaveText((await lab.lookInside("flask")).keys);
  await column.forge();
  await column.replay();
  await expect(column.verdict).toContainText("Let in as admin");
});

const forgeries: { ids: MechanismId[]; admin: MechanismId[] }[] = [
  { ids: ["encrypted", "flask", "redis"], admin: ["encrypted", "flask"] },
  { ids: ["jwt", "kvsession"], admin: ["signed", "jwt"] },
  { ids: ["iron-session", "jwt-denylist"], admin: ["signed", "iron-session", "jwt-denylist"] },
  { ids: ["jwt-user-key"], admin: ["signed", "flask"] },
];

for (const { ids, admin } of forgeries) {
  test.describe(`with ${ids.join(", ")}`, () => {
    test.use({ choice: choosing(...ids) });

    test(`a cookie forged for admin with what leaked is let in at ${admin.join(", ")}, and nowhere else`, async ({
      lab,
    }) => {
      await lab.takeTime();
      for (const { leakKey, forge, attacker } of lab.columns) {
        await leakKey();
        await forge();
        await expect(attacker).toContainText("forged cookie");
      }
      await lab.replay();
      for (const { id, verdict } of lab.columns) {
        const said = admin.includes(id) ? "Let in as admin" : "Kept out: no such session";
        await expect(verdict).toContainText(said);
        await expect(lab.outcome(id, "forged")).toContainText(admin.includes(id) ? "let in" : "kept out");
      }
    });
  });
}

test("a new key throws Bob out; a new key beside the old one does not, until the old one is gone too", async ({
  lab,
}) => {
  const { operator, operate } = lab.column("flask");
  await lab.signIn();
  await operate("rotate-key-with-fallback");
  await expect(operator).toContainText("There is a new key, and the old one is still accepted.");
  await expect(operator).toContainText("Bob came back and his account opened");
  await operate("rotate-key");
  await expect(operator).toContainText("The key was rotated. Bob came back and was kept out");
  await expect(operator).toContainText("Bob was thrown out");
});

test("beside a new key stands the old one that is still accepted; what the thief forged with it works until it is gone", async ({
  lab,
}) => {
  const column = lab.column("flask");
  await lab.takeTime();
  await column.signIn();
  await column.leakKey();
  const [first] = (await lab.lookInside("flask")).keys;
  await column.forge();
  await column.operate("rotate-key-with-fallback");
  await expect(column.keys).toHaveCount(2);
  const [old, newest] = (await lab.lookInside("flask")).keys;
  expect(old).toBe(first);
  await expect(column.keys).toHaveText([`${newest}`, `${old} old, still accepted`]);
  await column.replay();
  await expect(column.verdict).toContainText("Let in as admin");
  await column.operate("rotate-key");
  await expect(column.keys).toHaveCount(1);
  await expect(column.keys).toHaveText((await lab.lookInside("flask")).keys);
  await column.replay();
  await expect(column.verdict).toContainText("Kept out: not authentic");
});
