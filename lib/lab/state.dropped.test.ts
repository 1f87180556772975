import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { allPaths, droppedPaths } from "./state";
import { capture, startLab, type TestLab } from "./testing-lab";

const ids = mechanisms.map(({ id }) => id);

describe("the paths at which a browser would have dropped its cookie", () => {
  const dropped = async (lab: TestLab, advanceSeconds: number) =>
    droppedPaths(lab.backend, await lab.change({ advanceSeconds }));

  test("are Alice's and Bob's at every site where their Max-Age has passed, and never the attacker's", async () => {
    const lab = await startLab();
    await capture(lab, "flask");
    await lab.browser("bob", "redis").signIn();
    await lab.browser("attacker", "signed").signIn();
    expect(await dropped(lab, 10)).toEqual([]);
    expect(await dropped(lab, 20)).toEqual([`/labs/${lab.id}/alice/flask`, `/labs/${lab.id}/bob/redis`]);
  });

  test("do not hold one where the cookie was renewed", async () => {
    const lab = await startLab();
    const { alice } = await capture(lab, "flask");
    await lab.change({ refreshEachRequest: true, advanceSeconds: 20 });
    await alice.openAccount();
    expect(await dropped(lab, 20)).toEqual([]);
    expect(await dropped(lab, 10)).toEqual([`/labs/${lab.id}/alice/flask`]);
  });

  test("do not hold one that was emptied by logging out", async () => {
    for (const act of ["logOut", "logOutEverywhere"] as const) {
      const lab = await startLab();
      const { alice } = await capture(lab, "redis");
      await alice[act]();
      expect(await dropped(lab, 31)).toEqual([]);
    }
  });

  test("hold one a minute before its session ends where clocks may differ by that much", async () => {
    const lab = await startLab();
    await lab.change({ lifetimeSeconds: 300 });
    const { attacker } = await capture(lab, "iron-session");
    expect(await dropped(lab, 230)).toEqual([]);
    expect(await dropped(lab, 10)).toEqual([`/labs/${lab.id}/alice/iron-session`]);
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, scenario: "while-signed-in" });
  });

  test("go by the lifetime that the cookie was sent with", async () => {
    const lab = await startLab();
    await capture(lab, "flask");
    await lab.change({ lifetimeSeconds: 300 });
    expect(await dropped(lab, 30)).toEqual([`/labs/${lab.id}/alice/flask`]);
  });

  test.each(ids)("%s: hold Alice's, though the thief had his copy renewed", async (id) => {
    const lab = await startLab();
    const { attacker } = await capture(lab, id);
    await lab.change({ refreshEachRequest: true, advanceSeconds: 20 });
    expect(await attacker.openAccount()).toMatchObject({ accepted: true });
    expect(await dropped(lab, 10)).toEqual([`/labs/${lab.id}/alice/${id}`]);
  });
});

test("a browser may hold a cookie at each of three browsers' paths for each mechanism", () => {
  const paths = allPaths("x");
  expect(paths).toHaveLength(3 * ids.length);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain("/labs/x/attacker/redis");
});
