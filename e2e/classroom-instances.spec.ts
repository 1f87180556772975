import { startInstances } from "./kit/instances";
import { teachALesson } from "./kit/lesson";
import { test } from "./kit/test";

test("a whole lesson on two instances over a real Redis: one is killed in the middle, and nothing is lost", async ({
  browser,
}) => {
  test.slow();
  const instances = await startInstances();
  try {
    await teachALesson(browser, instances.url, instances.killOne);
  } finally {
    await instances.stop();
  }
});
