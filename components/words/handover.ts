import type { AccountVerdict } from "@/lib/lab/acts";
import { type LinkFlaw, longestCookie } from "../attacker/handover";

const again = "Scan the code once more, or copy the whole link.";

/** What is wrong with a link that should have brought a cookie, and what to do. */
export const linkFlawWords: Record<LinkFlaw, { title: string; detail: string }> = {
  empty: {
    title: "No cookie came with this address.",
    detail:
      "In the lab, capture Alice’s cookie, press “Another device” beside it, and open the link that is shown.",
  },
  lab: { title: "The link names no lab.", detail: `A lab’s name has 22 characters. ${again}` },
  mechanism: { title: "The link names no server that the lab has.", detail: again },
  "no-cookie": { title: "There is no cookie in the link.", detail: again },
  "long-cookie": {
    title: "The cookie in the link is too long.",
    detail: `Browsers keep at most ${longestCookie} characters. ${again}`,
  },
  cookie: {
    title: "What the link brings is not a cookie.",
    detail: `It holds characters that a cookie cannot have. ${again}`,
  },
};

/** Where the lab that the cookie is out of is no more. */
export const labGone = {
  title: "There is no such lab any more.",
  detail:
    "It was started over, or not used for 24 hours. Ask your neighbour for a link out of the lab that is open.",
};

/** What somebody learns who replays a cookie that was handed to him, and what to try then. */
export function handoverLesson({ accepted, scenario }: AccountVerdict): string {
  if (accepted) {
    const learned = "Nothing but the cookie was needed: no password, and not Alice’s device.";
    if (scenario === "while-signed-in")
      return `${learned} Ask your neighbour to log Alice out, then replay it again.`;
    return learned;
  }
  if (scenario === "after-expiry")
    return "You came too late. Ask your neighbour to choose a longer session lifetime, to sign Alice in again, and to send you her new cookie.";
  return "Your copy is worth nothing now. Ask your neighbour for the cookie of another of his servers, and compare.";
}
