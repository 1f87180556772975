import { expect } from "playwright/test";
import type { LabPage } from "./lab";

/** Every state in which a learner comes to see the page, by how he gets there. */
export const states: Record<string, (lab: LabPage) => Promise<void>> = {
  "at the start": async () => {},

  "with her cookie captured": async (lab) => {
    await lab.signIn();
    await lab.captureCookie();
    for (const { attacker } of lab.columns) await expect(attacker).toContainText("stolen cookie");
  },

  "with the thief let in": (lab) => lab.steal(),

  "with the thief kept out after logout": async (lab) => {
    await lab.steal();
    await lab.logOut();
    await lab.replay();
    await expect(lab.column("redis").verdict).toContainText("Kept out");
  },

  "after logging out": async (lab) => {
    await lab.steal();
    await lab.logOut();
    for (const { alice } of lab.columns) await expect(alice).toContainText("logged out");
  },

  "after expiry": async (lab) => {
    await lab.steal();
    await lab.skipPastExpiry();
    await lab.replay();
    await expect(lab.column("flask").verdict).toContainText("Kept out: expired");
    await expect(lab.column("flask").alice).toContainText("deleted the cookie");
  },

  "with predictions made and judged": async (lab) => {
    await lab.predict("signed", "while-signed-in", "let in");
    await lab.predict("flask", "while-signed-in", "kept out");
    await lab.predict("redis", "after-logout", "kept out");
    await lab.steal();
    await lab.outcome("flask", "after-logout").getByRole("button").click();
  },

  "with the raw exchange open": async (lab) => {
    await lab.steal();
    for (const column of lab.columns) {
      await column.openExchange();
      await expect(column.exchange).toContainText("Cookie: session=");
    }
  },

  "with why open": async (lab) => {
    await lab.steal();
    await lab.logOut();
    await lab.replay();
    for (const { verdict, why, openWhy } of lab.columns) {
      await expect(verdict).toContainText(/Let in|Kept out/);
      await openWhy();
      await expect(why.getByRole("link")).toBeVisible();
    }
  },

  "with the tour open": async (lab) => {
    await lab.steal();
    await lab.tour.button.click();
    await expect(lab.tour.card).toBeVisible();
    for (const title of ["Sign Alice in", "Steal her cookie", "Send it again"]) {
      await lab.tour.next.click();
      await expect(lab.tour.title).toHaveText(title);
    }
  },

  "with an edited cookie": async (lab) => {
    await lab.steal();
    await lab.editCookie();
    await lab.replay();
    for (const { verdict } of lab.columns) await expect(verdict).toContainText("Kept out");
  },

  "after the operator": async (lab) => {
    await lab.signIn();
    for (const column of lab.columns) await column.operate("rotate-key");
    await expect(lab.column("flask").operator).toContainText("Bob was thrown out");
    await expect(lab.column("redis").operator).toContainText("his account opened");
  },

  "in trouble": async (lab) => {
    await lab.steal();
    await lab.page.route(/\/labs\b/, (route) => route.abort());
    await lab.replay();
    await expect(lab.trouble).toBeVisible();
  },

  "with the lab forgotten": async (lab) => {
    await lab.steal();
    await lab.page.request.delete(`/api/labs/${await lab.id()}`);
    await lab.replay();
    await expect(lab.trouble).toContainText("There is no such lab.");
  },
};

/** All that the columns can show at once of the mechanisms in them: what leaked, what was forged, what came of it. */
export async function showEverything(lab: LabPage) {
  await lab.toggleSliding();
  await lab.setAbsolute("1 min");
  await lab.signIn();
  for (const { storeAway, leakKey, operate } of lab.columns) {
    await leakKey();
    await operate("rotate-key-with-fallback");
    await operate("take-store-away");
    await expect(storeAway).toBeVisible();
  }
  for (const { forge, attacker } of lab.columns) {
    await forge();
    await expect(attacker).toContainText("forged cookie");
  }
  await lab.replay();
  for (const { verdict, openExchange } of lab.columns) {
    await expect(verdict).toContainText(/Let in|Kept out/);
    await openExchange();
  }
  await lab.showAllScenarios();
}
