import { createHash, randomBytes } from "node:crypto";

/** A session of a lab's owner, as the lab keeps it. Times are in milliseconds of real time. */
export type ControlSession = {
  /** SHA-256 of its id: whoever reads the store can send nothing with it. */
  hash: string;
  /** When the owner came, under whatever id. */
  began: number;
  /** When he got this id. */
  renewed: number;
  /** When it ends because a newer id has come back. */
  ends?: number;
};

const hour = 60 * 60 * 1000;

/** How long an id goes on before its owner gets another, in milliseconds. */
const renewal = hour;

/** How long an owner may stay away: a day, counted from his last look at the lab, which is noted once an hour. */
const idle = 24 * hour + renewal;

/** How long an owner stays the owner whatever he does, in milliseconds. */
export const absolute = 30 * 24 * hour;

/** For how long requests may be under way with the id before, in milliseconds. */
const grace = 60_000;

/** A browser has one id at a time; while it is renewed, answers to several of its tabs can each bring another. */
const most = 4;

/** Another id, of 128 random bits, and what is kept of it. */
export function newSession(now: number, began = now): { id: string; session: ControlSession } {
  const id = randomBytes(16).toString("base64url");
  return { id, session: { hash: hashOf(id), began, renewed: now } };
}

const hashOf = (id: string) => createHash("sha256").update(id).digest("base64url");

const isLive = ({ began, renewed, ends = Number.POSITIVE_INFINITY }: ControlSession, now: number) =>
  now < Math.min(renewed + idle, began + absolute, ends);

/** The session that an id is of, if it still goes. */
export const sessionWith = (sessions: ControlSession[], id: string, now: number) =>
  sessions.find((session) => session.hash === hashOf(id) && isLive(session, now));

/**
 * Whether it is time for another id. One that was given out less than a minute ago may be on its way; should its answer
 * have been lost, the next brings another, and the id before goes on until then.
 */
export const isDue = (sessions: ControlSession[], { hash, renewed, ends }: ControlSession, now: number) =>
  ends === undefined &&
  now - renewed >= renewal &&
  !sessions.some((other) => other.hash !== hash && now - other.renewed < grace);

/** Puts a session behind those that still go. Of too many the first stays, which its owner surely has, and the newest. */
export function add(sessions: ControlSession[], fresh: ControlSession, now: number): ControlSession[] {
  const live = sessions.filter((session) => isLive(session, now));
  return [...live.slice(0, 1), ...live.slice(1).slice(-(most - 2)), fresh];
}

/** An id has come back: those that were given out before it end soon. The same list where there is nothing to end. */
export function settle(sessions: ControlSession[], used: ControlSession, now: number): ControlSession[] {
  const at = sessions.findIndex(({ hash }) => hash === used.hash);
  const isPassed = ({ ends }: ControlSession, index: number) => index < at && ends === undefined;
  if (!sessions.some(isPassed)) return sessions;
  return sessions.map((session, index) =>
    isPassed(session, index) ? { ...session, ends: now + grace } : session,
  );
}
