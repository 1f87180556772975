import { script } from "./stage/script";

export default script({
  title: "Two logouts",
  about: "What does “Log out everywhere” do that “Log out” does not?",
  choice: { revocable: "jwt-denylist" },
  async play({ lab, say }) {
    await say("Alice signs in, and a thief copies her cookies.", async () => {
      await lab.signIn();
      await lab.captureCookie();
    });
    await say("She logs out everywhere.", lab.logOutEverywhere);
    await say("The thief sends his copies.", lab.replay);
    await say("Only the third server had anything to look up.");
  },
});
