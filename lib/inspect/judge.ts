import type { Attribute, Found } from "./headers";

/** In seconds: 400 days, beyond which browsers cut a lifetime off. Source: RFC 6265bis, section 5.5. */
export const longestLife = 34_560_000;

/** In bytes of name and value together. Source: RFC 6265bis, section 5.6. */
export const largest = 4096;

/** What there is to say of a `Set-Cookie` header. */
export type Topic = "secure" | "httponly" | "samesite" | "prefix" | "lifetime" | "domain" | "path" | "size";

export type Finding = {
  topic: Topic;
  /** `good`, `look` for what wants a second look, `refused` for what makes a browser drop the cookie, `plain` else. */
  judged: "good" | "look" | "refused" | "plain";
  /** Which of the sentences on its topic. */
  code: string;
  /** Both sides, where there are two: `9999999 s, limit 34560000 s`. */
  saw?: string;
};

/** Judges what a server asked of the browser for a cookie. `now` in milliseconds. */
export function judge({ name = "", value, attributes = [] }: Found, now: number): Finding[] {
  const last = lastOf(attributes);
  const secure = last("secure") !== undefined;
  return [
    secure
      ? { topic: "secure", judged: "good", code: "set" }
      : { topic: "secure", judged: "look", code: "missing" },
    last("httponly") !== undefined
      ? { topic: "httponly", judged: "good", code: "set" }
      : { topic: "httponly", judged: "look", code: "missing" },
    sameSite(last("samesite"), secure),
    prefix(name, { secure, path: last("path"), domain: last("domain") }),
    lifetime(last("max-age"), last("expires"), now),
    domain(last("domain")),
    path(last("path")),
    ...size(name, value),
  ];
}

/** Of two attributes by one name the last counts. */
const lastOf = (attributes: Attribute[]) => (name: string) =>
  attributes.findLast((attribute) => attribute.name === name)?.value;

function sameSite(value: string | undefined, secure: boolean): Finding {
  const topic = "samesite";
  const asked = value?.toLowerCase();
  if (asked === "strict") return { topic, judged: "good", code: "strict" };
  if (asked === "lax") return { topic, judged: "good", code: "lax" };
  if (asked === "none") {
    return secure
      ? { topic, judged: "look", code: "none" }
      : { topic, judged: "refused", code: "none-insecure" };
  }
  return asked === undefined
    ? { topic, judged: "look", code: "missing" }
    : { topic, judged: "look", code: "unknown", saw: value };
}

type Scope = { secure: boolean; path?: string; domain?: string };

function prefix(name: string, { secure, path, domain }: Scope): Finding {
  const topic = "prefix";
  const [start] = /^__(host|secure)-/i.exec(name) ?? [];
  if (start === undefined) return { topic, judged: "plain", code: "none" };
  if (!secure) return { topic, judged: "refused", code: "insecure", saw: start };
  if (!/^__host-/i.test(start)) return { topic, judged: "good", code: "secure" };
  if (domain) return { topic, judged: "refused", code: "host-domain", saw: `Domain=${domain}` };
  if (path !== "/")
    return { topic, judged: "refused", code: "host-path", saw: path ? `Path=${path}` : "no Path" };
  return { topic, judged: "good", code: "host" };
}

/** Max-Age beats Expires. */
function lifetime(maxAge: string | undefined, expires: string | undefined, now: number): Finding {
  const topic = "lifetime";
  const byAge = /^-?\d{1,15}$/.test(maxAge ?? "") ? Number(maxAge) : undefined;
  const date = Date.parse((expires ?? "").slice(0, 60).replaceAll("-", " "));
  const byDate = Number.isNaN(date) ? undefined : Math.round((date - now) / 1000);
  const seconds = byAge ?? byDate;
  if (seconds === undefined)
    return maxAge === undefined && expires === undefined
      ? { topic, judged: "plain", code: "none" }
      : { topic, judged: "look", code: "unreadable", saw: (maxAge ?? expires ?? "").slice(0, 60) };
  if (seconds <= 0) return { topic, judged: "plain", code: "deletes" };
  if (seconds > longestLife)
    return {
      topic,
      judged: "look",
      code: "too-long",
      saw: `${Math.floor(seconds / 86_400)} days, limit 400 days`,
    };
  return { topic, judged: "plain", code: "limited", saw: `${seconds}` };
}

const domain = (value = ""): Finding =>
  value === ""
    ? { topic: "domain", judged: "good", code: "none" }
    : { topic: "domain", judged: "look", code: "set", saw: value };

const path = (value = ""): Finding =>
  value === "" || value === "/"
    ? { topic: "path", judged: "plain", code: "whole" }
    : { topic: "path", judged: "plain", code: "part", saw: value };

function size(name: string, value: string): Finding[] {
  const bytes = new TextEncoder().encode(name + value).length;
  return bytes > largest
    ? [{ topic: "size", judged: "refused", code: "too-large", saw: `${bytes} bytes, limit ${largest} bytes` }]
    : [];
}
