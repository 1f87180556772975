import type { Browser } from "playwright/test";
import { lessonWords } from "@/components/words/lesson";
import { lesson } from "@/lib/classroom/lesson";
import { BoardPage } from "./board";
import { Learner } from "./learner";
import { expect } from "./test";
import { ThiefPage } from "./thief";

/** How the board tells within the two seconds that it may take, and what this machine takes besides. */
const soon = { timeout: 10_000 };

/**
 * A whole lesson: a teacher and three learners, each in a browser of his own, go from the first step to the last. What
 * happens `midway` may take something away that the class must not miss.
 */
export async function teachALesson(browser: Browser, baseURL: string | undefined, midway = async () => {}) {
  const board = new BoardPage(
    await (await browser.newContext({ baseURL, reducedMotion: "reduce" })).newPage(),
  );
  await board.openRoom({ title: "Web security" });
  const amina = await Learner.arrive(browser, baseURL);
  const ben = await Learner.arrive(browser, baseURL);
  const chidi = await Learner.arrive(browser, baseURL);
  const all = [amina, ben, chidi];
  const everybody = async (act: (learner: Learner) => Promise<unknown>) => {
    for (const learner of all) await act(learner);
  };
  await amina.join(board.code, "Amina");
  await ben.join(board.code.toLowerCase(), "Ben");
  await chidi.join(`${board.code.slice(0, 3)}-${board.code.slice(3)}`, "Chidi");
  await everybody((learner) => learner.isAt("Your teacher begins in a moment."));
  for (const name of ["Amina", "Ben", "Chidi"]) await expect(board.card(name)).toBeVisible(soon);

  const goTo = async (step: number) => {
    await board.goToStep(step);
    await everybody((learner) => learner.isAt(lessonWords[lesson[step - 1]?.id ?? "edited"].title));
  };
  const replayed = async (learner: Learner, act?: () => Promise<unknown>) => {
    await learner.lab.signIn();
    await learner.lab.captureCookie();
    await act?.();
    await learner.lab.replay();
  };

  // While she is signed in: two learners expect what comes, one does not.
  await goTo(1);
  await everybody((learner) => learner.expect("signed", "let in"));
  await amina.expect("redis", "let in");
  await ben.expect("redis", "let in");
  await chidi.expect("redis", "kept out");
  await expect(board.bar("redis")).toHaveAccessibleName(/let in 2, kept out 1, not said 0/, soon);
  await everybody((learner) => replayed(learner));
  await expect(board.server("redis")).toContainText("let in, 3 of 3", soon);
  await expect(board.server("redis")).toContainText("1 was surprised.");

  // After expiry: the teacher moves everybody's clock.
  await goTo(2);
  await everybody(async ({ lab }) => {
    await lab.signIn();
    await lab.captureCookie();
  });
  await board.button("Everybody’s clock +31 days").click();
  await everybody(({ page }) =>
    expect(page.getByText("Your teacher has moved the clock 31 d on.").first()).toBeAttached(soon),
  );
  await everybody(({ lab }) => lab.replay());
  await expect(board.server("signed")).toContainText("let in, 3 of 3", soon);
  await expect(board.server("flask")).toContainText("kept out, 3 of 3", soon);

  await midway();

  // After logout.
  await goTo(3);
  await everybody((learner) => learner.expect("flask", "kept out"));
  await expect(board.bar("flask")).toHaveAccessibleName(/let in 0, kept out 3, not said 0/, soon);
  await everybody((learner) => replayed(learner, learner.lab.logOut));
  await expect(board.server("flask")).toContainText("let in, 3 of 3", soon);
  await expect(board.server("flask")).toContainText("3 were surprised.");
  await expect(board.server("redis")).toContainText("kept out, 3 of 3");

  await goTo(4);
  await everybody((learner) => replayed(learner, learner.lab.logOutEverywhere));
  await expect(board.server("redis")).toContainText("kept out, 3 of 3", soon);
  await goTo(5);
  await everybody((learner) => replayed(learner, learner.lab.editCookie));
  await expect(board.server("signed")).toContainText("kept out, 3 of 3", soon);

  // In pairs: Ben opens Alice's account on his device with Amina's copy of the cookie.
  await goTo(6);
  await amina.lab.signIn();
  await amina.lab.captureCookie();
  const link = new URL(await amina.lab.column("flask").anotherDevice());
  await amina.page.keyboard.press("Escape");
  const thief = new ThiefPage(await ben.page.context().newPage());
  await thief.open(`${link.pathname}${link.hash}`);
  await thief.replay();
  await expect(thief.verdict).toContainText("Let in as alice");
  await amina.lab.logOut();
  await thief.replay();
  await expect(thief.verdict).toContainText("Let in as alice");

  // What was seen before anything was taken away is still on the board.
  await board.lookAt("while-signed-in");
  await expect(board.server("redis")).toContainText("let in, 3 of 3");
  await expect(board.who).toContainText("3 of 3 have seen everything.");
  return { board, amina, ben, chidi };
}
