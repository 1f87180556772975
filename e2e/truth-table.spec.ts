import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { type Scenario, scenarios } from "@/lib/scenarios";
import type { Column } from "./kit/column";
import type { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);

/** What a learner does between capturing the cookie and replaying it. */
const deeds: Record<Scenario, (lab: LabPage, columns: Column[]) => Promise<void>> = {
  "while-signed-in": async () => {},
  "after-expiry": (lab) => lab.skipPastExpiry(),
  "after-logout": (lab) => lab.logOut(),
  "after-logout-everywhere": (lab) => lab.logOutEverywhere(),
  edited: (lab) => lab.editCookie(),
  "after-rotate-key": async (_, columns) => {
    for (const column of columns) await column.operate("rotate-key");
  },
  "after-flush-store": async (_, columns) => {
    for (const column of columns) await column.operate("flush-store");
  },
};

/** The verdicts that a person reads, for each question that a server can refuse at. */
const refusals = {
  authentic: "Kept out: not authentic",
  "in-time": "Kept out: expired",
  live: "Kept out: no such session",
  bound: "Kept out: not bound",
};

for (const scenario of scenarios) {
  test(`the thief replays ${scenario}, and each server does what the truth table says`, async ({ lab }) => {
    const columns = ids.map((id) => lab.column(id));
    await lab.signIn();
    await lab.captureCookie();
    await deeds[scenario](lab, columns);
    await lab.replay();
    for (const id of ids) {
      const outcome = truthTable[id][scenario];
      const expected =
        outcome === "in"
          ? /Let in as alice/
          : new RegExp(outcome.out.map((question) => refusals[question]).join("|"));
      await expect(lab.column(id).verdict).toContainText(expected);
      await expect(lab.outcome(id, scenario)).toContainText(outcome === "in" ? "let in" : "kept out");
    }
  });
}

for (const act of ["rotate-key", "flush-store"] as const) {
  test(`${act} throws Bob out wherever it throws out the thief`, async ({ lab }) => {
    await lab.signIn();
    for (const id of ids) {
      const column = lab.column(id);
      await column.operate(act);
      const kept = truthTable[id][`after-${act}`] === "in";
      await expect(column.operator).toContainText(kept ? "his account opened" : "was kept out");
    }
  });
}

test("Bob is signed in anew before each thing that an operator does", async ({ lab }) => {
  const { operator, operate } = lab.column("signed");
  await lab.signIn();
  await operate("rotate-key");
  await expect(operator).toContainText("The key was rotated. Bob came back and was kept out");
  await operate("flush-store");
  await expect(operator).toContainText("The store was flushed. Bob came back and his account opened");
});
