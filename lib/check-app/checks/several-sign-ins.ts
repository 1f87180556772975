import { seen } from "../bench";
import { type Check, failed, held } from "../check";

export const severalSignIns: Check = {
  id: "several-sign-ins",
  question: "Does a second sign-in end the first?",
  expectation: "information",
  asvs: ["7.1.2"],
  wstg: ["WSTG-SESS-11"],
  chapter: "/learn/your-own-application",
  run: async (bench) => {
    const first = await bench.signedIn("the user's first browser");
    const second = await bench.signedIn("the user's second browser");
    const sight = await bench.look(first);
    if (!sight.signedIn) return held(`first browser after the second sign-in: ${seen(sight)}`);
    await bench.logOut(second);
    const after = await bench.look(first);
    return failed(
      `first browser after the second sign-in: let in; after the second logged out: ${seen(after)}`,
    );
  },
};
