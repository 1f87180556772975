import { seen } from "../bench";
import { type Check, failed, held, notApplicable } from "../check";
import { editsOf } from "../edits";

export const editedCookie: Check = {
  id: "edited-cookie",
  question: "Is a cookie refused when anything in it was changed?",
  expectation: "should-hold",
  asvs: ["7.2.1", "9.1.1"],
  wstg: ["WSTG-SESS-01", "WSTG-SESS-10"],
  chapter: "/learn/signing-and-encrypting",
  run: async (bench) => {
    const user = await bench.signedIn();
    // Alone, as another cookie may be enough to be let in.
    const cookies = (await user.cookies()).filter(bench.isSession);
    const edits = cookies.flatMap((cookie) => editsOf(cookie.value).map((edit) => ({ ...edit, cookie })));
    if (edits.length === 0)
      return notApplicable("The cookies are too short to change anything that matters.");
    for (const { cookie, did, value } of edits) {
      const changed = cookies.map((one) => (one === cookie ? { ...one, value } : one));
      const sight = await bench.replay(changed, `gets a copy, ${cookie.name} with ${did}`);
      if (sight.signedIn) return failed(`${cookie.name} with ${did}: ${seen(sight)}`);
    }
    const ways = edits.length === 1 ? "one way" : `${edits.length} ways`;
    return held(`changed in ${ways}, kept out each time`);
  },
};
