import { chapters } from "@/components/learn/chapters";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

// Axe says what it found and where; a trace would only take most of the time.
test.use({ trace: "off" });
test.slow();

for (const chapter of chapters)
  test(`${chapter.slug}: nothing sticks out at any width, and axe finds nothing, before and after all was played`, async ({
    learn,
    page,
  }) => {
    await learn.open(chapter);
    await expectAccessible(page);
    await learn.workThrough(chapter);
    await learn.reachSpecimen();
    await learn.openEverything();
    await expectNoOverflow(page);
    await expectAccessible(page);
  });

test("no line of a chapter's text is longer than 70 characters", async ({ learn, page }) => {
  for (const chapter of chapters) {
    await learn.open(chapter);
    for (const width of [1440, 768]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(longestLine), `${chapter.slug}, ${width} px`).toBeLessThanOrEqual(70);
    }
  }
});

/** How many characters the longest line of a paragraph has, as the browser breaks it. */
function longestLine(): number {
  const range = document.createRange();
  const lengths = [...document.querySelectorAll("article p")].flatMap((paragraph) => {
    const lines = new Map<number, number>();
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      for (let at = 0; at < text.length; at++) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const [box] = range.getClientRects();
        if (!box || box.width === 0) continue;
        const line = Math.round(box.bottom / 12);
        lines.set(line, (lines.get(line) ?? 0) + 1);
      }
    }
    return [...lines.values()];
  });
  return Math.max(...lengths);
}
