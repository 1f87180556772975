import { backend } from "@/lib/backend";
import { type Control, controlCookie, requireOwner } from "@/lib/lab/control";
import { type Backend, type Lab, openLab } from "@/lib/lab/lab";
import { allPaths } from "@/lib/lab/state";
import { spend } from "@/lib/limits/limiter";
import type { Asked } from "./asked";
import { cookieOf, removeCookie } from "./cookies";
import { refuseOtherOrigins } from "./origin";
import { ownCookie } from "./own-cookie";
import { sessionCookie } from "./session-cookie";

const controlPath = (lab: string) => `/api/labs/${lab}`;

/** The Set-Cookie header that makes a browser, or lets it stay, the owner of a lab. */
export const controlHeader = (request: Asked, lab: string, control: Control) =>
  ownCookie(request, { name: controlCookie, path: controlPath(lab), ...control });

/** @throws {Problem} 404 for an unknown lab, 403 for anybody but its owner and for pages of other origins, 429. */
export async function ownLab(
  request: Asked,
  id: string,
): Promise<{ on: Backend; lab: Lab; owner: Awaited<ReturnType<typeof requireOwner>> }> {
  const on = backend();
  const lab = await openLab(on, id);
  refuseOtherOrigins(request);
  const owner = await requireOwner(on, lab, cookieOf(request, controlCookie));
  // Only now: a stranger who knows the lab's id cannot use up what its owner may do. To look is no act.
  if (request.method !== "GET") await spend("actsInLab", id);
  return { on, lab, owner };
}

/** The Set-Cookie headers that leave nothing of a lab in the browser. */
export const forgottenCookies = (lab: string) => [
  ...allPaths(lab).map((path) => removeCookie(sessionCookie, path)),
  removeCookie(controlCookie, controlPath(lab), "strict"),
];
