import { seen } from "../bench";
import { type Check, failed, held, notApplicable } from "../check";

export const replayAfterLogoutEverywhere: Check = {
  id: "replay-after-logout-everywhere",
  question: "Are copies of all sessions refused after the user logged out everywhere?",
  expectation: "should-hold",
  asvs: ["7.4.1", "7.5.2"],
  wstg: ["WSTG-SESS-06", "WSTG-SESS-11"],
  chapter: "/learn/making-a-token-revocable",
  run: async (bench) => {
    if (!bench.setup.logOutEverywhere) return notApplicable("logOutEverywhere is not in the configuration.");
    const other = await (await bench.signedIn("the user's other browser")).cookies();
    const user = await bench.signedIn();
    const own = await user.cookies();
    await bench.logOut(user, "logOutEverywhere");
    const first = await bench.replay(own, "gets a copy from the browser that logged out");
    const second = await bench.replay(other, "gets a copy from the other browser");
    const saw = `copy of the session that logged out: ${seen(first)}; of the other: ${seen(second)}`;
    return first.signedIn || second.signedIn ? failed(saw) : held(saw);
  },
};
