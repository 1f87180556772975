import type { Fault } from "@/lib/store/testing-faults";
import type { LabPage } from "./kit/lab";
import { expect } from "./kit/test";
import { inTime, test } from "./kit/with-door";

test.slow();

/** What no fault of the store takes from the page. */
async function expectNothingLost(lab: LabPage) {
  await expect(lab.outcomes).toContainText("3 of 39 tried");
  for (const { verdict } of lab.columns)
    await expect(verdict).toContainText("Let in as alice", { ignoreCase: true });
}

const cases: [fault: Fault | "refuses", act: string][] = [
  ["refuses", "Replay"],
  ["hangs", "Replay"],
  ["hangs", "Sign Alice in"],
  ["answers after 5 s", "Log Alice out"],
  ["hangs halfway through its answer", "Capture her cookie"],
  ["hangs up", "Sign Alice in"],
  ["answers 500 as a page", "Log Alice out"],
  ["answers 401 to the token", "Replay"],
  ["answers with a page", "Capture her cookie"],
  ["answers half", "Sign Alice in"],
  ["answers a command with what it never returns", "Replay"],
  ["answers without an end", "Log Alice out"],
];

for (const [fault, act] of cases) {
  test(`a store that ${fault} is told in time after "${act}"; nothing is lost, and when it is well the same click works`, async ({
    outage: { door },
    started: lab,
  }) => {
    if (fault === "refuses") await door.shut();
    else door.break(fault);
    await lab.step(act).click();
    await expect(lab.trouble).toContainText(
      "The store does not answer. Nothing you have seen is lost. Try again in a moment.",
      inTime,
    );
    await expectNothingLost(lab);
    await door.open();
    await lab.step(act).click();
    await expect(lab.trouble).toBeHidden();
    if (act !== "Log Alice out") {
      await lab.captureCookie();
      await lab.logOut();
    }
    await expect(lab.column("redis").alice).toContainText("logged out");
    await lab.replay();
    await expect(lab.trouble).toBeHidden();
    await expect(lab.outcomes).toContainText("6 of 39 tried");
  });
}

test("a store that is slow but answers: the page says so in time, goes on, and takes it back when all is done", async ({
  outage: { door },
  started: lab,
  page,
}) => {
  door.break("answers after 800 ms");
  await lab.step("Replay").click();
  const slow = page.getByRole("alert").filter({ hasText: "The lab’s server is slow to answer." });
  await expect(slow).toContainText("This goes on by itself. Nothing you have seen is lost.", inTime);
  await expect(slow).toBeHidden();
  // Whichever of the two was said last.
  await expect(page.getByRole("status").filter({ hasText: /let in|It is done\./ })).not.toHaveCount(0);
  await expectNothingLost(lab);
});

test("a store that hangs when the lab is first opened is told in time, and the next try starts it", async ({
  outage: { door, url },
  page,
}) => {
  door.break("hangs");
  await page.goto(url);
  const alert = page.getByRole("alert").filter({ has: page.getByRole("button") });
  await expect(alert).toContainText("The store does not answer.", inTime);
  await door.open();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  await expect(page.getByRole("button", { name: "Sign Alice in" })).toBeEnabled();
});

test("a site that is opened while the store hangs says so on its page, and opens when it is well", async ({
  outage: { door },
  started: lab,
}) => {
  door.break("hangs");
  const tab = await lab.column("redis").openSite("attacker");
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("The store does not answer.", inTime);
  await door.open();
  await tab.reload();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Signed in as Alice");
});
