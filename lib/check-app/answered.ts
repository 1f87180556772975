import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Request } from "playwright";

/** What a page goes on listening to, or does not wait for. */
const endless = ["eventsource", "websocket", "ping"];
/** Answers lead to more questions: so often nothing has to be open, so many milliseconds apart. */
const quiet = { times: 4, apart: 25 };

/**
 * Watches a browser. Returns what waits until all that it asked for is answered, so many seconds at most: recorded
 * steps end on a click, and to open a page then would take back what the click had sent.
 */
export function watchAnswers(context: BrowserContext): (seconds: number) => Promise<void> {
  const open = new Set<Request>();
  context.on("request", (request) => {
    if (!endless.includes(request.resourceType())) open.add(request);
  });
  context.on("requestfinished", (request) => open.delete(request));
  context.on("requestfailed", (request) => open.delete(request));
  return async (seconds) => {
    const latest = performance.now() + seconds * 1000;
    for (let times = 0; times < quiet.times && performance.now() < latest; ) {
      await wait(quiet.apart);
      times = open.size === 0 ? times + 1 : 0;
    }
  };
}
