import { backend } from "@/lib/backend";
import { readJson } from "@/lib/http/body";
import { cookieOf, removeCookie } from "@/lib/http/cookies";
import { handle } from "@/lib/http/handle";
import { isOwnOrigin } from "@/lib/http/origin";
import { controlHeader, forgottenCookies, ownLab } from "@/lib/http/owner";
import { json, problemReply, respond } from "@/lib/http/respond";
import { sessionCookie } from "@/lib/http/session-cookie";
import { stateFor } from "@/lib/http/state";
import { applyChange, readChange } from "@/lib/lab/change-request";
import { controlCookie, stayOwner } from "@/lib/lab/control";
import { changeLab, openLab } from "@/lib/lab/lab";
import { isLabId } from "@/lib/lab/lab-id";
import { droppedPaths, forgetLab } from "@/lib/lab/state";
import { Problem } from "@/lib/problem";

type Params = { lab: string };

/** The lab as it stands. Its owner stays its owner for as long as he comes back. */
export const GET = handle<Params>(async (request, { lab: id }) => {
  const on = backend();
  const lab = await openLab(on, id);
  const sealed = isOwnOrigin(request) ? cookieOf(request, controlCookie) : undefined;
  const control = sealed && (await stayOwner(on, lab, sealed));
  const cookies = control ? [controlHeader(request, id, control)] : [];
  return json(await stateFor(request, on, lab), { cookies });
});

/** Moves the lab's clock or changes its settings, and drops from the browser what has outlived its Max-Age. */
export const PATCH = handle<Params>(async (request, { lab: id }) => {
  const { on } = await ownLab(request, id);
  const change = readChange(await readJson(request));
  const lab = await changeLab(on, id, (lab) => applyChange(lab, change));
  const [state, paths] = await Promise.all([stateFor(request, on, lab), droppedPaths(on, lab)]);
  return json(state, { cookies: paths.map((path) => removeCookie(sessionCookie, path)) });
});

/** Forgets the lab, on the server and in the browser; in the browser even when the server has forgotten it. */
export const DELETE = handle<Params>(async (request, { lab: id }) => {
  try {
    const { on } = await ownLab(request, id);
    await forgetLab(on, id);
    return respond(null, { status: 204, cookies: forgottenCookies(id) });
  } catch (error) {
    const notHis =
      error instanceof Problem && [403, 404].includes(error.status) && isLabId(id) && isOwnOrigin(request);
    return problemReply(error, { cookies: notHis ? forgottenCookies(id) : [] });
  }
});
