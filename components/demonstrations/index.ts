import type { Demonstration } from "./demonstration";
import { afterExpiry } from "./stories/after-expiry";
import { afterLogout } from "./stories/after-logout";
import { aliceToAdmin } from "./stories/alice-to-admin";
import { curlFromATerminal } from "./stories/curl-from-a-terminal";
import { halfALogout } from "./stories/half-a-logout";
import { oneSecondLifetime } from "./stories/one-second-lifetime";
import { rotateTheKey } from "./stories/rotate-the-key";
import { whileSignedIn } from "./stories/while-signed-in";

/** Every demonstration, in the order in which a talk would show them. */
export const demonstrations: readonly Demonstration[] = [
  whileSignedIn,
  afterExpiry,
  afterLogout,
  halfALogout,
  oneSecondLifetime,
  aliceToAdmin,
  rotateTheKey,
  curlFromATerminal,
];

export const demonstrationOf = (slug: string): Demonstration | undefined =>
  demonstrations.find((one) => one.slug === slug);
