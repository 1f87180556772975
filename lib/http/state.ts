import type { Backend, Lab } from "@/lib/lab/lab";
import { type LabState, stateOf } from "@/lib/lab/state";
import type { Asked } from "./asked";
import { cookieOf } from "./cookies";
import { sessionCookie } from "./session-cookie";

/** A lab's state as an answer to a request. */
export const stateFor = async (request: Asked, on: Backend, lab: Lab): Promise<LabState> =>
  told(request, await stateOf(on, lab));

/**
 * With the state goes what the request tells of the browser. No site sets a cookie for the address of the state: one that comes there
 * all the same is another application's. Browsers send a cookie to every port of a host.
 */
export const told = (request: Asked, state: LabState): LabState =>
  cookieOf(request, sessionCookie) === undefined ? state : { ...state, foreignCookie: true };
