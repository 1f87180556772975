import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { capture, startLab } from "@/lib/lab/testing-lab";
import { type Scenario, scenarios } from "@/lib/scenarios";
import { mechanisms } from ".";
import { expectOutcome } from "./testing-contract";
import { stage } from "./testing-scenarios";
import { type Outcome, truthTable } from "./truth-table";

/** Where a lab never comes to a scenario, what its replay shows instead. */
const instead: { scenario: Scenario; outcome: Outcome } = {
  scenario: "after-expiry",
  outcome: { out: ["in-time"] },
};

test.each(mechanisms)(
  "$id does with every edit that can be made without a key what the table says",
  async ({ id }) => {
    for (const { of } of anatomy[id].edits) {
      const { attacker } = await capture(await startLab(), id);
      attacker.cookie = of(attacker.cookie ?? "");
      const { accepted, user, failed, scenario } = await attacker.openAccount();
      expect(scenario).toBe("edited");
      expectOutcome({ accepted, user, failed }, truthTable[id].edited);
    }
  },
);

const ids = mechanisms.map(({ id }) => id);
const rows = ids.flatMap((mechanism) => scenarios.map((scenario) => ({ mechanism, scenario })));

test.each(rows)("$mechanism does with a stolen cookie $scenario what the table says", async (row) => {
  const { mechanism } = row;
  const { lab, attacker } = await stage(mechanism, row.scenario);

  const { accepted, user, failed, scenario } = await attacker.openAccount();

  const claim = truthTable[mechanism][row.scenario];
  const shown = claim === "never" ? instead : { scenario: row.scenario, outcome: claim };
  expect(scenario).toBe(shown.scenario);
  expectOutcome({ accepted, user, failed }, shown.outcome);
  const observations = (await lab.state()).observations.map(({ at, ...observation }) => observation);
  expect(observations).toContainEqual({ mechanism, scenario, accepted, ...(failed && { failed }) });
});

describe("kvsession-one-second", () => {
  const id = "kvsession-one-second";

  test("the stolen cookie is refused for its age two seconds after the logout", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    await alice.logOut();
    await lab.change({ advanceSeconds: 2 });
    expect(await attacker.openAccount()).toMatchObject({ scenario: "after-logout", failed: "in-time" });
  });

  test("from then on nobody stays signed in for longer than a second, until the app starts again", async () => {
    const { lab, alice } = await capture(await startLab(), id);
    await alice.logOut();
    for (const browser of ["bob", "alice"] as const) {
      const visitor = lab.browser(browser, id);
      await visitor.signIn();
      await lab.change({ advanceSeconds: 2 });
      expect(await visitor.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });

      await lab.operate(id, "restart-app");
      await visitor.signIn();
      await lab.change({ advanceSeconds: 20 });
      expect(await visitor.openAccount()).toMatchObject({ accepted: true, user: browser });
      await visitor.logOut();
    }
  });

  test("the app that starts again lets in whose record is still there, and not who had logged out", async () => {
    const { lab, alice, attacker } = await capture(await startLab(), id);
    const bob = lab.browser("bob", id);
    await bob.signIn();
    await alice.logOut();
    await lab.change({ advanceSeconds: 2 });
    expect((await bob.openAccount()).accepted).toBe(false);

    await lab.operate(id, "restart-app");
    expect(await bob.openAccount()).toMatchObject({ accepted: true, user: "bob" });
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "live" });
  });
});
