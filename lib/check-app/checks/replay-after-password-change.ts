import { seen } from "../bench";
import { type Check, failed, held, notApplicable } from "../check";

export const replayAfterPasswordChange: Check = {
  id: "replay-after-password-change",
  question: "Are copies of all sessions refused after the user changed his password?",
  expectation: "should-hold",
  asvs: ["7.2.4", "7.4.3"],
  wstg: ["WSTG-SESS-11"],
  chapter: "/learn/your-own-application",
  run: async (bench) => {
    const { changePassword, restorePassword } = bench.setup;
    if (!changePassword) return notApplicable("changePassword is not in the configuration.");
    const other = await (await bench.signedIn("the user's other browser")).cookies();
    const user = await bench.signedIn();
    const own = await user.cookies();
    await user.perform("changes the password", "changePassword", changePassword);
    try {
      const first = await bench.replay(own, "gets a copy from the browser that changed it");
      const second = await bench.replay(other, "gets a copy from the other browser");
      const saw = `copy of the session that changed it: ${seen(first)}; of the other: ${seen(second)}`;
      return first.signedIn || second.signedIn ? failed(saw) : held(saw);
    } finally {
      // Also when nothing could be told, or nobody could sign in the next time.
      if (restorePassword) await user.perform("restores the password", "restorePassword", restorePassword);
    }
  },
};
