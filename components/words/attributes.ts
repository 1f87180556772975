import type { Finding, Topic } from "@/lib/inspect/judge";
import { span } from "../ui/time";

export const topicNames: Record<Topic, string> = {
  secure: "Secure",
  httponly: "HttpOnly",
  samesite: "SameSite",
  prefix: "Name",
  lifetime: "Lifetime",
  domain: "Domain",
  path: "Path",
  size: "Size",
};

export const judgedWords: Record<Finding["judged"], string> = {
  good: "good",
  look: "look again",
  refused: "browsers refuse it",
  plain: "as it is",
};

const sentences: Record<Topic, Record<string, (saw: string) => string>> = {
  secure: {
    set: () => "Sent over https only.",
    missing: () => "Missing: the cookie also goes over plain http, where everybody on the way can read it.",
  },
  httponly: {
    set: () => "Scripts in the page cannot read it.",
    missing: () => "Missing: any script in the page can read the cookie and send it away.",
  },
  samesite: {
    strict: () => "Strict: other sites cannot make the browser send it.",
    lax: () => "Lax: other sites make the browser send it only with a link that somebody follows.",
    none: () => "None: every other site can make the browser send it.",
    "none-insecure": () => "None without Secure: browsers do not store it.",
    missing: () =>
      "Missing: Chrome then takes Lax, other browsers send it with requests from other sites too.",
    unknown: (saw) => `“${saw}” is no value of it. Browsers do as if it were missing.`,
  },
  prefix: {
    none: () => "No __Host- before it: a neighbouring subdomain could set a cookie of this name.",
    secure: () => "__Secure-: browsers store it only from https.",
    host: () => "__Host-: only this host, over https, can set it.",
    insecure: (saw) => `${saw} asks for Secure, which is missing.`,
    "host-domain": (saw) => `__Host- allows no Domain, and there is ${saw}.`,
    "host-path": (saw) => `__Host- asks for Path=/, and there is ${saw}.`,
  },
  lifetime: {
    none: () => "No Max-Age and no Expires: the browser forgets it at its end, and a copy is not forgotten.",
    deletes: () => "In the past: this deletes the cookie from the browser, and from nowhere else.",
    limited: (saw) =>
      `The browser keeps it for ${span(Number(saw))}. A copy is kept as long as its owner likes.`,
    "too-long": (saw) => `${saw}: browsers cut it off there.`,
    unreadable: (saw) => `“${saw}” is no time that browsers read. They pass over it.`,
  },
  domain: {
    none: () => "None: only the host that set it gets it back.",
    set: (saw) => `${saw}: every subdomain gets the cookie too.`,
  },
  path: {
    whole: () => "Sent with every request to the site, or to the folder that set it.",
    part: (saw) => `Sent below ${saw} only. It is no protection: pages of the same site reach it elsewhere.`,
  },
  size: { "too-large": (saw) => `${saw}: browsers drop it without a word.` },
};

export const findingWords = ({ topic, code, saw = "" }: Finding): string =>
  sentences[topic][code]?.(saw) ?? "";
