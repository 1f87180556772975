import { randomBytes } from "node:crypto";
import { BlockList, isIP, isIPv6 } from "node:net";
import { oncePerProcess } from "./store/once-per-process";

export type Env = {
  store: { kind: "memory" } | { kind: "upstash"; url: string; token: string };
  /** Seals and derives; 32 characters or more. */
  secret: string;
};

/** What is wrong with the environment, and what to set. Never holds a secret's value. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** What the process was started with, checked. The one place that reads `process.env`. A blank value counts as none. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const value = (name: string) => source[name]?.trim() || undefined;
  const store = readStore(value("UPSTASH_REDIS_REST_URL"), value("UPSTASH_REDIS_REST_TOKEN"));
  return { store, secret: readSecret(value("LAB_SECRET"), store.kind) };
}

const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** From which level on the log is written; "debug" tells of every request. */
export function readLogLevel(source: Record<string, string | undefined> = process.env) {
  const asked = source.LOG_LEVEL?.trim() || "info";
  const level = logLevels.find((level) => level === asked);
  if (level) return level;
  throw new EnvError(`LOG_LEVEL is none. Set it to one of ${logLevels.join(", ")}, or unset it.`);
}

/** The variable of each limit, and what it is unless that is set. The README's table says the same. */
const limitVariables = {
  /** How often one address may do these in a minute. A school may have a single one. */
  labsPerMinute: ["LABS_PER_MINUTE", 1200],
  signInsPerMinute: ["SIGN_INS_PER_MINUTE", 60_000],
  replaysPerMinute: ["REPLAYS_PER_MINUTE", 90_000],
  /** How often anybody may do these in one lab, in a minute. */
  labSignInsPerMinute: ["LAB_SIGN_INS_PER_MINUTE", 600],
  labReplaysPerMinute: ["LAB_REPLAYS_PER_MINUTE", 1200],
  labActsPerMinute: ["LAB_ACTS_PER_MINUTE", 1200],
  /** Learners in one room. */
  roomLearners: ["ROOM_LEARNERS", 1000],
  /** How often one address may join a room, in a minute. */
  joinsPerMinute: ["ROOM_JOINS_PER_MINUTE", 300],
  /** How many codes that no room has one address may try in a minute. */
  guessesPerMinute: ["ROOM_GUESSES_PER_MINUTE", 600],
  /** How often a learner, or a teacher for all of them, may begin the labs of a room anew, in a minute. */
  roomResetsPerMinute: ["ROOM_RESETS_PER_MINUTE", 30],
  /** How many rooms one address may open in an hour. */
  roomsPerHour: ["ROOMS_PER_HOUR", 60],
} as const satisfies Record<string, [variable: string, otherwise: number]>;

/** The variables that set a limit. */
export const limitNames = Object.values(limitVariables).map(([name]) => name);

/** How much may be asked of this server. */
export type Limits = Record<keyof typeof limitVariables, number>;

/** The limits that the process was started with, or those that the README states. */
export function readLimits(source: Record<string, string | undefined> = process.env): Limits {
  const count = (name: string, otherwise: number) => {
    const text = source[name]?.trim();
    if (!text) return otherwise;
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    throw new EnvError(`${name} is not a limit. Set it to a whole number from 1 to 9999999, or unset it.`);
  };
  const limits = Object.entries(limitVariables).map(([limit, [name, otherwise]]) => [
    limit,
    count(name, otherwise),
  ]);
  return Object.fromEntries(limits);
}

/**
 * Who may say of others where they come from: this machine itself, and the proxies that TRUSTED_PROXIES names, by address or by
 * network (`10.0.0.0/8`).
 */
export function readTrustedProxies(source: Record<string, string | undefined> = process.env): BlockList {
  const trusted = new BlockList();
  const named = (source.TRUSTED_PROXIES ?? "").split(",").map((text) => text.trim());
  for (const text of ["127.0.0.0/8", "::1", ...named.filter(Boolean)]) {
    const [address = "", bits = ""] = text.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    const length = bits === "" && !text.includes("/") ? most : Number(bits || Number.NaN);
    if (isIP(address) === 0 || !(Number.isInteger(length) && length >= 0 && length <= most)) {
      throw new EnvError(
        `TRUSTED_PROXIES holds "${text}", which is no address and no network. Set it to some with commas between, such as 10.0.0.0/8, or unset it.`,
      );
    }
    trusted.addSubnet(address, length, family);
  }
  return trusted;
}

/** Where people find the pages. Also asked when they are built, where nothing else has to be set. */
export function readSite(source: Record<string, string | undefined> = process.env): URL {
  const site = URL.parse(source.SITE_URL?.trim() || "http://localhost:3000");
  if (!site || !isHttp(site) || site.href !== `${site.origin}/`) {
    throw new EnvError(
      "SITE_URL is not an address that the pages can have. Set it to their http or https address without a path, such as https://lab.example, or unset it.",
    );
  }
  return site;
}

/** Over HTTP, and with no user name or password in it. */
const isHttp = ({ protocol, username, password }: URL) =>
  (protocol === "https:" || protocol === "http:") && !username && !password;

function readStore(url: string | undefined, token: string | undefined): Env["store"] {
  if (!url && !token) return { kind: "memory" };
  if (!url || !token) {
    const [given, missing] = url ? ["URL", "TOKEN"] : ["TOKEN", "URL"];
    throw new EnvError(
      `UPSTASH_REDIS_REST_${given} is set, but UPSTASH_REDIS_REST_${missing} is not. Set it as well (the Upstash console shows both under "REST API"), or unset both to keep everything in memory.`,
    );
  }
  const address = URL.parse(url);
  if (!address || !isHttp(address)) {
    throw new EnvError(
      "UPSTASH_REDIS_REST_URL is not an address that the store can have. Set it to an http or https address without a user name or password, such as https://example.upstash.io.",
    );
  }
  // A header cannot hold anything else, and the error that it raises would show the token.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new EnvError(
      "UPSTASH_REDIS_REST_TOKEN holds a space or another character that no token has. Copy it again from the Upstash console, without quotes or line breaks.",
    );
  }
  return { kind: "upstash", url, token };
}

const minLength = 32;
const howToMakeOne =
  "Make one with `openssl rand -base64 32`, or with `node -p \"crypto.randomBytes(32).toString('base64')\"`.";

function readSecret(secret: string | undefined, store: Env["store"]["kind"]): string {
  if (secret && secret.length < minLength) {
    throw new EnvError(
      `LAB_SECRET has ${secret.length} characters and needs ${minLength} or more. ${howToMakeOne}`,
    );
  }
  if (!secret && store === "upstash") {
    throw new EnvError(
      `LAB_SECRET is not set. With Upstash every instance needs the same one, of ${minLength} characters or more. ${howToMakeOne}`,
    );
  }
  // Memory does not outlast the process either, so a secret that lives as long is enough.
  return secret ?? oncePerProcess("secret", () => randomBytes(32).toString("base64"));
}
