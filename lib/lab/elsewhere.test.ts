import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { letsIn } from "@/lib/mechanisms/testing-contract";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { memoryStore } from "@/lib/store/memory";
import { startLab, type TestLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);
type Id = (typeof ids)[number];

/** A cookie, and where it is from: of the generation 1 before the key of its site was rotated, 2 after. */
type Cookie = { lab: TestLab; mechanism: Id; generation: 1 | 2; value: string };

async function signIn(lab: TestLab, mechanism: Id, generation: 1 | 2): Promise<Cookie> {
  const alice = lab.browser("alice", mechanism);
  await alice.signIn();
  return { lab, mechanism, generation, value: alice.cookie ?? "" };
}

/** Two labs of one server, and every cookie that their sites give Alice before and after their keys are rotated. */
async function twoLabs() {
  const store = memoryStore();
  const labs = [await startLab(store), await startLab(store)];
  const cookies: Cookie[] = [];
  for (const lab of labs)
    for (const mechanism of ids) {
      cookies.push(await signIn(lab, mechanism, 1));
      await lab.operate(mechanism, "rotate-key");
      cookies.push(await signIn(lab, mechanism, 2));
    }
  return { labs, cookies };
}

async function isLetIn(lab: TestLab, mechanism: Id, value: string): Promise<boolean> {
  const attacker = lab.browser("attacker", mechanism);
  attacker.cookie = value;
  return (await attacker.openAccount()).accepted;
}

describe("a cookie of a site", () => {
  test("opens the account there and nowhere else: in no other lab, at no other mechanism, under no other key", async () => {
    const { labs, cookies } = await twoLabs();
    for (const cookie of cookies)
      for (const lab of labs)
        for (const mechanism of ids) {
          const isHome = cookie.lab === lab && cookie.mechanism === mechanism;
          const isGood = cookie.generation === 2 || letsIn(truthTable[mechanism]["after-rotate-key"]);
          const from = `${cookie.mechanism} ${cookie.generation}, lab ${labs.indexOf(cookie.lab)}`;
          expect(
            await isLetIn(lab, mechanism, cookie.value),
            `${from}, at ${mechanism}, lab ${labs.indexOf(lab)}`,
          ).toBe(isHome && isGood);
        }
  });

  test("that was forged with the key of one site opens no other, though the lab's secret is the same", async () => {
    const store = memoryStore();
    const labs = [await startLab(store), await startLab(store)];
    for (const one of labs)
      for (const id of ids) {
        const forged = await one.forge(id);
        for (const other of labs)
          for (const mechanism of ids) {
            const isHome = one === other && id === mechanism;
            const isIn = isHome && letsIn(truthTable[mechanism].forged);
            expect(await isLetIn(other, mechanism, forged), `${id} at ${mechanism}`).toBe(isIn);
          }
      }
  });
});

test("no two sites of a server have a key in common, in any generation", async () => {
  const { labs } = await twoLabs();
  const keys: string[] = [];
  for (const lab of labs)
    for (const mechanism of ids) {
      await lab.operate(mechanism, "rotate-key-with-fallback");
      keys.push(...(await lab.lookInside(mechanism)).keys);
    }
  expect(keys).toHaveLength(labs.length * ids.length * 2);
  expect(new Set(keys).size).toBe(keys.length);
});
