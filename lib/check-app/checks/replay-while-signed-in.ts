import { seen } from "../bench";
import { type Check, failed, held } from "../check";

/** True of nearly every session cookie: whoever holds it is the user. Only a bound session is different. */
export const replayWhileSignedIn: Check = {
  id: "replay-while-signed-in",
  question: "Is a copy of the cookies refused while the user is signed in?",
  expectation: "information",
  asvs: ["7.3.2"],
  wstg: ["WSTG-SESS-09"],
  chapter: "/learn/what-none-of-them-stops",
  run: async (bench) => {
    const user = await bench.signedIn();
    const sight = await bench.replay(await user.cookies());
    const saw = `copy while signed in: ${seen(sight)}`;
    return sight.signedIn ? failed(saw) : held(saw);
  },
};
