import { injected, script } from "./texts.js";

/** The cookies of the lab, with the attributes that each has. A session that lives on in the attacker's browser is not HttpOnly. */
const cookie =
  /^(session|control|teacher|learner)=[\w.*~=-]*(?=;)((; Max-Age=\d+)|(; Path=\/(labs|api)\/[\w./~-]+)|(; HttpOnly)|(; Secure)|(; SameSite=(Lax|Strict)))+$/;

/** What the server may say of itself when the store of a site was taken away: no fault of its own. */
const away = "Nobody can sign in while the site’s store is away.";

/**
 * What is wrong with an answer, or null. `path` is the address as it was asked for.
 * @param {{ method: string, path: string, accept?: string }} asked
 * @param {import("./wire.js").Answer} answer
 * @returns {string | null}
 */
export function complaint({ method, path, accept = "" }, { status, headers, body }) {
  const one = (name) => headers.get(name)?.join(", ") ?? "";
  const type = one("content-type");
  const text = body.toString();
  if (headers.has(injected.toLowerCase())) return "a header of the sender's is in the answer";
  const cookies = headers.get("set-cookie") ?? [];
  const odd = cookies.find((line) => !cookie.test(line) || !/; SameSite=/.test(line));
  if (odd) return `an odd cookie: ${odd}`;
  if (status >= 300 && status < 400 && status !== 304 && !isWithin(one("location")))
    return `it leads to ${one("location")}`;
  if (type.startsWith("text/html") && text.includes(script)) return "markup of the sender's is in a page";
  if (status >= 500 && !(status === 503 && text.includes(away))) return `${status} ${text.slice(0, 200)}`;
  // What the router takes apart first, it answers itself.
  const isOurs = /^\/(api|labs)(\/[\w~%.-]+)*$/.test(path) && !/\/(\.|%2e){1,2}(\/|$)/i.test(path);
  if (isOurs && !one("cache-control").includes("no-store"))
    return `${status} may be kept: ${one("cache-control")}`;
  if (status < 400 || method === "HEAD") return null;
  if (type.startsWith("text/html")) {
    if (isOurs && !accept.includes("text/html")) return `${status} is a page`;
    return /<h1|<title/.test(text) ? null : `${status} is a page without a title`;
  }
  if (isOurs && path.startsWith("/labs") && status === 401 && type === "application/json")
    return JSON.parse(text).accepted === false ? null : "401 without a verdict";
  if (!isOurs && type !== "application/problem+json") return text.trim() ? null : `${status} says nothing`;
  return problemIn(text, status, type);
}

function problemIn(text, status, type) {
  if (type !== "application/problem+json")
    return `${status} is ${type || "of no type"}: ${text.slice(0, 100)}`;
  const problem = JSON.parse(text);
  const isRight = problem.status === status && /\S/.test(problem.title) && /\S/.test(problem.detail);
  return isRight ? null : `${status} says too little: ${text.slice(0, 200)}`;
}

/** Whether an address leads to this very site, as a browser reads it. */
function isWithin(location) {
  const site = "http://localhost/";
  return URL.parse(location, site)?.host === "localhost" && !/^[/\\]{2}/.test(location);
}
