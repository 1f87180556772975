import { seen } from "../bench";
import { type Check, failed, held } from "../check";

export const replayAfterLogout: Check = {
  id: "replay-after-logout",
  question: "Is a copy of the cookies refused after the user logged out?",
  expectation: "should-hold",
  asvs: ["7.4.1"],
  wstg: ["WSTG-SESS-06"],
  chapter: "/learn/logging-out-of-nothing",
  run: async (bench) => {
    const user = await bench.signedIn();
    const copy = await user.cookies();
    await bench.logOut(user);
    const sight = await bench.replay(copy);
    const saw = `user after logging out: kept out; copy from before: ${seen(sight)}`;
    return sight.signedIn ? failed(saw) : held(saw);
  },
};
