import { seen } from "../bench";
import { type Check, failed, held, notApplicable } from "../check";

/** Flask-KVSession's issue 31: an id that survives the logout carries the next session as well. */
export const replayAfterNextSignIn: Check = {
  id: "replay-after-next-sign-in",
  question: "Does a copy that logging out had ended stay refused when the user signs in again?",
  expectation: "should-hold",
  asvs: ["7.2.4", "7.4.1"],
  wstg: ["WSTG-SESS-03", "WSTG-SESS-06"],
  chapter: "/learn/half-a-logout",
  run: async (bench) => {
    const user = await bench.signedIn();
    const copy = await user.cookies();
    await bench.logOut(user);
    if ((await bench.replay(copy)).signedIn) return notApplicable("Logging out does not end the copy.");
    await user.perform("signs in again", "signIn", bench.setup.signIn);
    const sight = await bench.replay(copy);
    const saw = `copy after logging out: kept out; after the next sign-in: ${seen(sight)}`;
    return sight.signedIn ? failed(saw) : held(saw);
  },
};
