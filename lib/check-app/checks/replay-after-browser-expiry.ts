import type { Cookie } from "playwright";
import { seen } from "../bench";
import { type Check, failed, held, notApplicable } from "../check";
import { keepsFor } from "../set-cookie";

/** "Servers MUST NOT depend on cookies being evicted" (RFC 6265bis, 5.7): the expiry is the browser's to keep. */
export const replayAfterBrowserExpiry: Check = {
  id: "replay-after-browser-expiry",
  question: "Is a cookie that was kept beyond its expiry in the browser refused?",
  expectation: "should-hold",
  asvs: ["7.4.1"],
  wstg: ["WSTG-SESS-07"],
  chapter: "/learn/the-browser-is-not-the-guard",
  run: async (bench) => {
    const { leewaySeconds, maxWaitSeconds, moveClock } = bench.setup;
    const user = await bench.signedIn();
    const copy = await user.cookies();
    const keeps = shortest(copy.filter(bench.isSession), user.given);
    if (keeps === undefined) return notApplicable("The cookies have no expiry: they end with the browser.");
    const passes = Math.ceil(keeps + leewaySeconds) + 1;
    if (!moveClock && passes > maxWaitSeconds)
      return notApplicable(
        `The browser keeps the cookies for ${keeps} s: too long to wait. moveClock would do.`,
      );
    await user.close();
    await bench.pass(passes);
    const sight = await bench.replay(copy);
    const saw = `the browser keeps it for ${keeps} s; copy after ${passes} s: ${seen(sight)}`;
    return sight.signedIn ? failed(saw) : held(saw);
  },
};

/** The session lasts in the browser as long as the first of its cookies. */
function shortest(cookies: readonly Cookie[], given: Parameters<typeof keepsFor>[1]) {
  const ages = cookies.flatMap((cookie) => keepsFor(cookie, given) ?? []);
  return ages.length > 0 ? Math.min(...ages) : undefined;
}
