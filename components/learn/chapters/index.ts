import type { Chapter } from "../chapter";
import { halfALogout } from "./half-a-logout/chapter";
import { loggingOutOfNothing } from "./logging-out-of-nothing/chapter";
import { makingATokenRevocable } from "./making-a-token-revocable/chapter";
import { signingAndEncrypting } from "./signing-and-encrypting/chapter";
import { theBrowserIsNotTheGuard } from "./the-browser-is-not-the-guard/chapter";
import { theSessionOnTheServer } from "./the-session-on-the-server/chapter";
import { theThiefWhoNeverLeaves } from "./the-thief-who-never-leaves/chapter";
import { theTimeInside } from "./the-time-inside/chapter";
import { whatIsInTheCookie } from "./what-is-in-the-cookie/chapter";
import { whatNoneOfThemStops } from "./what-none-of-them-stops/chapter";
import { yourOwnApplication } from "./your-own-application/chapter";

/** The chapters of the tutorial, in their order. */
export const chapters: readonly Chapter[] = [
  whatIsInTheCookie,
  theBrowserIsNotTheGuard,
  signingAndEncrypting,
  theTimeInside,
  loggingOutOfNothing,
  theSessionOnTheServer,
  halfALogout,
  theThiefWhoNeverLeaves,
  makingATokenRevocable,
  whatNoneOfThemStops,
  yourOwnApplication,
];

/** A chapter by what its address calls it. */
export function chapterOf(slug: string): Chapter {
  const chapter = chapters.find((one) => one.slug === slug);
  if (!chapter) throw new Error(`there is no chapter ${slug}`);
  return chapter;
}
