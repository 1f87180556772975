import { seen } from "../bench";
import { CannotTell } from "../cannot-tell";
import { type Check, failed, held, notApplicable } from "../check";

/** A logout that shortens the lifetime of everybody, or changes the key, ends the copy and everybody else's session. */
export const othersStaySignedIn: Check = {
  id: "others-stay-signed-in",
  question: "Does another user stay signed in when this one logs out?",
  expectation: "should-hold",
  asvs: ["7.4.1"],
  wstg: ["WSTG-SESS-06"],
  chapter: "/learn/half-a-logout",
  run: async (bench) => {
    const { secondUser } = bench.setup;
    if (!secondUser) return notApplicable("secondUser is not in the configuration.");
    const other = await bench.visitor("the second user");
    await other.perform("signs in", "secondUser.signIn", secondUser.signIn);
    if (!(await other.look(secondUser.isSignedIn)).signedIn)
      throw new CannotTell(
        "secondUser.isSignedIn says that the second user is not signed in after his signIn.",
      );
    await bench.logOut(await bench.signedIn());
    const sight = await bench.look(other, secondUser.isSignedIn);
    const saw = `second user after the first logged out: ${seen(sight)}`;
    return sight.signedIn ? held(saw) : failed(saw);
  },
};
