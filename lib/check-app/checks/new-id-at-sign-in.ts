import type { Cookie } from "playwright";
import type { Bench } from "../bench";
import { seen } from "../bench";
import { type Check, failed, held } from "../check";
import { lookalike } from "../lookalike";

/**
 * Session fixation: a thief puts a cookie that he knows into the user's browser, and has the session once the user
 * has signed in. Tried with the cookie that a visitor gets, and with one that the application never made.
 */
export const newIdAtSignIn: Check = {
  id: "new-id-at-sign-in",
  question: "Does the session get a new id at the sign-in?",
  expectation: "should-hold",
  asvs: ["7.2.4"],
  wstg: ["WSTG-SESS-03"],
  chapter: "/learn/your-own-application",
  run: async (bench) => {
    const visitor = await bench.visitor("the thief");
    await visitor.visit(bench.setup.startPage);
    const visitors = (await visitor.cookies()).filter(bench.isSession);
    if (visitors.length > 0) {
      const found = await fixate(bench, visitors, "the cookie that a visitor gets");
      if (found) return failed(found);
    }
    const real = (await (await bench.signedIn()).cookies()).filter(bench.isSession);
    const invented = real.map((cookie) => ({ ...cookie, value: lookalike(cookie.value) }));
    const found = await fixate(bench, invented, "a cookie that the application never made");
    if (found) return failed(found);
    const tried = visitors.length > 0 ? "a visitor's cookie and an invented one" : "an invented cookie";
    return held(`${tried}, known before the sign-in: kept out after it`);
  },
};

/** Says what was seen when the thief's own cookie is let in as the user. */
async function fixate(bench: Bench, planted: readonly Cookie[], which: string) {
  const user = await bench.visitor("the user");
  await user.plant(planted, `has ${which}`);
  await user.perform("signs in", "signIn", bench.setup.signIn);
  await user.look();
  const sight = await bench.replay(planted, `has ${which}`);
  return sight.signedIn ? `${which}, known before the sign-in: ${seen(sight)} after it` : undefined;
}
