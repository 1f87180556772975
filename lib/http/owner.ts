import { backend } from "@/lib/backend";
import { controlCookie, requireOwner, sealControl } from "@/lib/lab/control";
import { type Backend, type Lab, labLifetime, openLab } from "@/lib/lab/lab";
import { allPaths, stateOf } from "@/lib/lab/state";
import { knownMechanism } from "@/lib/lab/visit";
import type { MechanismId } from "@/lib/mechanisms";
import { cookieOf, removeCookie, setCookie } from "./cookies";
import { handle } from "./handle";
import { json } from "./respond";
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

/** @throws {Problem} 404 for an unknown lab, 403 for anybody but its owner. */
export async function ownLab(request: Request, id: string): Promise<{ on: Backend; lab: Lab }> {
  const on = backend();
  const lab = await openLab(on, id);
  await requireOwner(on, id, cookieOf(request, controlCookie));
  return { on, lab };
}

/** The Set-Cookie headers that leave nothing of a lab in the browser. */
export const forgottenCookies = (lab: string) => [
  ...allPaths(lab).map((path) => removeCookie(sessionCookie, path)),
  removeCookie(controlCookie, controlPath(lab)),
];

/** A route for something that an operator can do to one copy of the site. Answers the lab's state. */
export const operator = (act: (on: Backend, lab: string, mechanism: MechanismId) => Promise<void>) =>
  handle<{ lab: string; mechanism: string }>(async (request, params) => {
    const { on, lab } = await ownLab(request, params.lab);
    await act(on, lab.id, knownMechanism(params.mechanism).id);
    return json(await stateOf(on, lab));
  });
