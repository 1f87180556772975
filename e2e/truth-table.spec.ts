import { truthTable } from "@/lib/mechanisms/truth-table";
import { type Scenario, scenarios } from "@/lib/scenarios";
import type { Column } from "./kit/column";
import type { LabPage } from "./kit/lab";
import { expect, test } from "./kit/test";
import { seen, told } from "./kit/told";

type Deed = (lab: LabPage) => Promise<void>;

const inEach =
  (act: (column: Column) => Promise<void>): Deed =>
  async ({ columns }) => {
    for (const column of columns) await act(column);
  };

/** What a learner does between capturing the cookie and replaying it. */
const deeds: Record<Scenario, Deed> = {
  "while-signed-in": async () => {},
  "after-expiry": (lab) => lab.skipPastExpiry(),
  "after-logout": (lab) => lab.logOut(),
  "after-logout-everywhere": (lab) => lab.logOutEverywhere(),
  edited: (lab) => lab.editCookie(),
  forged: inEach(async ({ leakKey, forge }) => {
    await leakKey();
    await forge();
  }),
  "kept-alive": async () => {},
  "after-absolute-limit": async () => {},
  "after-rotate-key": inEach(({ operate }) => operate("rotate-key")),
  "after-rotate-key-with-fallback": inEach(({ operate }) => operate("rotate-key-with-fallback")),
  "after-flush-store": inEach(({ operate }) => operate("flush-store")),
  "while-store-away": inEach(({ operate }) => operate("take-store-away")),
  "while-failing-open": inEach(async ({ operate }) => {
    await operate("take-store-away");
    await operate("fail-open");
  }),
};

/** What has to be set before Alice signs in; then the thief replays again and again. */
const settings: Partial<Record<Scenario, Deed>> = {
  "kept-alive": (lab) => lab.toggleSliding(),
  "after-absolute-limit": async (lab) => {
    await lab.toggleSliding();
    await lab.setAbsolute("10 min");
  },
};

for (const scenario of scenarios) {
  test(`the thief replays ${scenario}, and each server does what the truth table says`, async ({ lab }) => {
    await lab.takeTime();
    await settings[scenario]?.(lab);
    await lab.signIn();
    await lab.captureCookie();
    await deeds[scenario](lab);
    await (settings[scenario] ? lab.keepReplaying() : lab.replay());
    for (const id of lab.ids) {
      const outcome = truthTable[id][scenario];
      await expect(lab.outcome(id, scenario)).toContainText(seen(outcome));
      await expect(lab.column(id).verdict).toContainText(told(outcome));
    }
  });
}

for (const act of ["rotate-key", "rotate-key-with-fallback", "flush-store"] as const) {
  test(`${act} throws Bob out wherever it throws out the thief`, async ({ lab }) => {
    await lab.signIn();
    for (const { id, operator, operate } of lab.columns) {
      await operate(act);
      const kept = seen(truthTable[id][`after-${act}`]) === "let in";
      await expect(operator).toContainText(kept ? "his account opened" : "was kept out");
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
