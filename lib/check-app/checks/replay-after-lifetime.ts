import { seen } from "../bench";
import { type Check, failed, held, notApplicable } from "../check";

export const replayAfterLifetime: Check = {
  id: "replay-after-lifetime",
  question: "Is a copy refused once the lifetime that the server states has passed?",
  expectation: "should-hold",
  asvs: ["7.3.1", "7.3.2", "7.4.1"],
  wstg: ["WSTG-SESS-07"],
  chapter: "/learn/the-time-inside",
  run: async (bench) => {
    const { lifetimeSeconds, leewaySeconds } = bench.setup;
    if (lifetimeSeconds === undefined) return notApplicable("lifetimeSeconds is not in the configuration.");
    const user = await bench.signedIn();
    const copy = await user.cookies();
    await user.close();
    const passes = Math.ceil(lifetimeSeconds + leewaySeconds) + 1;
    await bench.pass(passes);
    const sight = await bench.replay(copy);
    const leeway = leewaySeconds > 0 ? ` and ${leewaySeconds} s of leeway` : "";
    const saw = `lifetime ${lifetimeSeconds} s${leeway}; copy after ${passes} s: ${seen(sight)}`;
    return sight.signedIn ? failed(saw) : held(saw);
  },
};
