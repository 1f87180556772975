import type { AccountVerdict, SignedIn } from "@/lib/lab/acts";
import { type Browser, sitePath } from "@/lib/lab/browsers";
import type { LabChange } from "@/lib/lab/change-request";
import type { ServerView } from "@/lib/lab/insider";
import type { OperatorAct } from "@/lib/lab/operator";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Deed } from "@/lib/mechanisms/mechanism";
import { read, receive, send } from "./ask";

/** A request and its response, as text that a person reads. */
export type Exchange = { request: string; response: string };

export const createLab = () => receive<LabState>("POST", "/api/labs");
export const readLab = (lab: string) => receive<LabState>("GET", `/api/labs/${lab}`);
export const changeLab = (lab: string, change: LabChange) =>
  receive<LabState>("PATCH", `/api/labs/${lab}`, change);
/** Makes every copy of this browser's control cookie useless, and gives it another. */
export const endOtherSessions = (lab: string) => send("POST", `/api/labs/${lab}/control`);
export const deleteLab = (lab: string) => send("DELETE", `/api/labs/${lab}`);

/** The same from a page that is being left, and can wait for no answer. */
export const deleteOnLeaving = (lab: string) =>
  void fetch(`/api/labs/${lab}`, { method: "DELETE", keepalive: true }).catch(() => {});

export const operate = (lab: string, mechanism: MechanismId, act: OperatorAct) =>
  receive<LabState>("POST", `/api/labs/${lab}/${mechanism}/${act}`);

/** What a copy of the site has on its server: for the lab's owner only. */
export const lookInside = (lab: string, mechanism: MechanismId) =>
  receive<ServerView>("GET", `/api/labs/${lab}/${mechanism}/server`);

/** A cookie for admin, made with the site's key. */
export const forge = (lab: string, mechanism: MechanismId) =>
  receive<{ cookie: string }>("POST", `/api/labs/${lab}/${mechanism}/forge`);

/** A browser at a mechanism's copy of the site. */
export type Place = { lab: string; browser: Browser; mechanism: MechanismId };

export const placePath = ({ lab, browser, mechanism }: Place) => sitePath(lab, browser, mechanism);

export const login = (place: Place) => receive<SignedIn>("POST", `${placePath(place)}/login`);
export const logout = (place: Place, everywhere = false) =>
  receive<{ deed: Deed }>("POST", `${placePath(place)}/${everywhere ? "logout-everywhere" : "logout"}`);

/** The session cookie that the browser really sends from this jar. */
export const wiretap = async (place: Place) =>
  (await receive<{ cookie: string | null }>("GET", `${placePath(place)}/wiretap`)).cookie;

/** Sends the jar's cookie to the account page; the browser adds the Cookie header by itself. */
export async function openAccount(place: Place, cookie: string | null) {
  const path = `${placePath(place)}/account`;
  const response = await send("GET", path);
  const verdict = await read<AccountVerdict>(response);
  const sent = cookie === null ? "(no session cookie)" : `Cookie: session=${cookie}`;
  const exchange: Exchange = {
    request: `GET ${path}\nHost: ${location.host}\n${sent}`,
    response: `${response.status} ${response.status === 200 ? "OK" : "Unauthorized"}\nContent-Type: ${response.headers.get("content-type")}\n\n${JSON.stringify(verdict, null, 2)}`,
  };
  return { verdict, exchange };
}

const plantText = (place: Place, cookie: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: this is how the thief puts a cookie into his own jar
  document.cookie = `session=${cookie}; Path=${placePath(place)}; SameSite=Lax; Max-Age=86400`;
};

/**
 * Puts a cookie into the attacker's jar. A page cannot overwrite an HttpOnly cookie: when Mallory is signed in
 * there with his own, he logs out first. Resolves to what the jar holds then.
 */
export async function plant(place: Place, cookie: string): Promise<string | null> {
  plantText(place, cookie);
  if ((await wiretap(place)) === cookie) return cookie;
  await logout(place);
  plantText(place, cookie);
  return wiretap(place);
}

/** The request of a replay, for a terminal. */
export const curlCommand = (place: Place, cookie: string) =>
  `curl -i '${location.origin}${placePath(place)}/account' -H 'Cookie: session=${cookie.replaceAll("'", "'\\''")}'`;
