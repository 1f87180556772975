import { backend } from "@/lib/backend";
import { controlCookie, requireOwner, sealControl } from "@/lib/lab/control";
import { type Backend, type Lab, labLifetime, openLab } from "@/lib/lab/lab";
import { allPaths } from "@/lib/lab/state";
import { cookieOf, removeCookie, setCookie } from "./cookies";
import { refuseOtherOrigins } from "./origin";
import { sessionCookie } from "./site";

const controlPath = (lab: string) => `/api/labs/${lab}`;

/** The Set-Cookie header that makes a browser, or lets it stay, the owner of a lab. */
export const controlOf = async (on: Backend, lab: string) =>
  setCookie({
    name: controlCookie,
    value: await sealControl(on, lab),
    path: controlPath(lab),
    httpOnly: true,
    sameSite: "strict",
    maxAge: labLifetime,
  });

/** @throws {Problem} 404 for an unknown lab, 403 for anybody but its owner and for pages of other origins. */
export async function ownLab(request: Request, id: string): Promise<{ on: Backend; lab: Lab }> {
  const on = backend();
  const lab = await openLab(on, id);
  refuseOtherOrigins(request);
  await requireOwner(on, id, cookieOf(request, controlCookie));
  return { on, lab };
}

/** The Set-Cookie headers that leave nothing of a lab in the browser. */
export const forgottenCookies = (lab: string) => [
  ...allPaths(lab).map((path) => removeCookie(sessionCookie, path)),
  removeCookie(controlCookie, controlPath(lab), "strict"),
];
