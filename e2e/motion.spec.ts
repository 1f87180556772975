import type { Page } from "playwright/test";
import { mechanismWords } from "@/components/words/mechanisms";
import { expect, test } from "./kit/test";

declare global {
  interface Window {
    /** The gates that a request has walked through, as "column/index", in the order in which it came to them. */
    walked: string[];
    /** How a verdict and the request stood when the verdict came. */
    arrived: Promise<{ isReadable: boolean; isUnderWay: boolean }>;
  }
}

/** Keeps note of each gate at which the request has arrived. */
const watchGates = (page: Page) =>
  page.evaluate(() => {
    window.walked = [];
    document.addEventListener("animationend", ({ target, animationName }) => {
      if (animationName !== "arrive" || !(target instanceof Element)) return;
      const gate = target.closest("li");
      if (!gate?.parentElement) return;
      const column = gate.closest("article")?.querySelector("h2")?.textContent;
      window.walked.push(`${column}/${[...gate.parentElement.children].indexOf(gate)}`);
    });
  });

test("with reduced motion nothing moves, and the verdict is there at once", async ({ lab, page }) => {
  await lab.signIn();
  await lab.captureCookie();
  await expect(lab.column("redis").attacker).toContainText("stolen cookie");
  await page.evaluate(() => {
    window.walked = [];
    document.addEventListener("animationstart", ({ animationName }) => window.walked.push(animationName));
  });
  await lab.replay();
  await expect(lab.column("redis").verdict).toContainText("Let in as alice");
  const running = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation instanceof CSSAnimation).length,
  );
  expect(running).toBe(0);
  expect(await page.evaluate(() => window.walked)).toEqual([]);
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("a replay walks gate after gate, and stops at the one that refuses", async ({ lab, page }) => {
    await lab.signIn();
    await lab.captureCookie();
    await lab.logOut();
    await expect(lab.column("redis").alice).toContainText("logged out");
    await watchGates(page);
    await lab.replay();
    await expect(lab.column("redis").verdict).toContainText("Kept out: no such session");
    const door = 3;
    const walked = async (id: "signed" | "flask" | "redis") =>
      (await page.evaluate(() => window.walked))
        .filter((step) => step.startsWith(mechanismWords[id].name))
        .map((step) => Number(step.split("/")[1]));
    await expect.poll(() => walked("signed")).toEqual([0, 1, 2, door]);
    await expect.poll(() => walked("flask")).toEqual([0, 1, 2, door]);
    expect((await walked("redis")).filter((gate) => gate !== door)).toEqual([0, 1]);
  });

  test("a verdict can be read as soon as it is there, while the request is still on its way", async ({
    lab,
    page,
  }) => {
    await lab.signIn();
    await lab.captureCookie();
    const { attacker, verdict } = lab.column("flask");
    await expect(attacker).toContainText("stolen cookie");
    await verdict.evaluate((group) => {
      window.arrived = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          const sentence = group.querySelector("strong");
          if (!sentence) return;
          observer.disconnect();
          const gates = [...document.querySelectorAll("[data-part=gates] li > span")];
          resolve({
            isReadable: sentence.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
            isUnderWay: gates.some((gate) => gate.getAnimations().length > 0),
          });
        }).observe(group, { subtree: true, childList: true });
      });
    });
    await lab.replay();
    expect(await page.evaluate(() => window.arrived)).toEqual({ isReadable: true, isUnderWay: true });
    await expect(verdict).toContainText("Let in as alice");
  });
});
