const id = "[^/]+";
const site = `/labs/${id}/${id}/${id}`;
const lab = `/api/labs/${id}`;
const room = `/api/rooms/${id}`;

/** Which methods each address answers; where several patterns fit, the first counts. */
const contract: [path: string, methods: string[]][] = [
  [site, ["GET"]],
  [`${site}/(account|wiretap)`, ["GET"]],
  [`${site}/(login|logout|logout-everywhere)`, ["POST"]],
  ["/(healthz|readyz)", ["GET"]],
  ["/api/addresses", ["GET"]],
  ["/api/labs", ["POST"]],
  [lab, ["GET", "PATCH", "DELETE"]],
  [`${lab}/control`, ["POST"]],
  [`${lab}/${id}/server`, ["GET"]],
  [`${lab}/${id}/${id}`, ["POST"]],
  ["/api/rooms", ["POST"]],
  [room, ["GET", "PATCH", "DELETE"]],
  [`${room}/board`, ["GET"]],
  [`${room}/teachers`, ["POST", "DELETE"]],
  [`${room}/(key|learners|reset|me/start-over)`, ["POST"]],
  [`${room}/me`, ["POST", "DELETE"]],
  [`${room}/me/predictions`, ["PUT"]],
  [`${room}/learners/${id}`, ["PATCH", "DELETE"]],
  [`${room}/learners/${id}/reset`, ["POST"]],
];

const patterns = contract.map(([path, methods]) => ({ pattern: new RegExp(`^${path}$`), methods }));

/** Whether there are pages and files at an address, and not what routes answer. */
export const isPage = (path: string) => !/^\/(api|labs|healthz|readyz)(\/|$)/.test(path);

const reading = ["GET", "HEAD"];

/** What can be done at an address, or null where there is nothing or this can be done. Pages and files are only read. */
export function insteadOf(method: string, path: string): string[] | null {
  if (isPage(path)) return reading.includes(method) ? null : reading;
  const { methods } = patterns.find(({ pattern }) => pattern.test(path)) ?? {};
  if (!methods || method === "OPTIONS") return null;
  const asked = method === "HEAD" ? "GET" : method;
  return methods.includes(asked) ? null : methods;
}
