import type { Limits } from "@/lib/env";

/** How often it may be asked for the same: `points` times in `seconds`. `tooMany` is said to whoever asks more often. */
export type Limit = { points: number; seconds: number; tooMany: string };

const fromNetwork = "Too many have asked for this from your network.";
const inLab = "More was asked of this lab in a minute than it allows.";
const inRoom = "More was begun anew in this room in a minute than it allows.";

const perMinute = (points: number, tooMany: string): Limit => ({ points, seconds: 60, tooMany });

/**
 * Everything that is counted, and for whom. Counted is what keeps something on the server, and what is sent in great
 * numbers when somebody attacks. Those of a network let a class of a thousand through that shares one address, each pressing
 * a button in three columns every three seconds; those of a lab are what no person at a page comes to.
 */
export const limitsFrom = (set: Limits) => ({
  /** Idle labs take 700 bytes each: starting labs alone, one address needs hours to push one that rests out of memory. */
  labs: perMinute(set.labsPerMinute, "Too many labs were started from your network."),
  /** Signing in and out. */
  signIns: perMinute(set.signInsPerMinute, fromNetwork),
  signInsInLab: perMinute(set.labSignInsPerMinute, inLab),
  /** Opening the account or the page of a site, whoever does. */
  replays: perMinute(set.replaysPerMinute, fromNetwork),
  replaysInLab: perMinute(set.labReplaysPerMinute, inLab),
  /** What only a lab's owner does: move its clock, change its settings, be its operator, forge, end it. */
  actsInLab: perMinute(set.labActsPerMinute, inLab),
  joins: perMinute(set.joinsPerMinute, fromNetwork),
  /** Codes that no room has: of 729 million, one address tries a thousandth in a day. */
  guesses: perMinute(set.guessesPerMinute, "Too many codes without a room were tried from your network."),
  /** By learner, and by room for everybody at once: each begins labs. */
  resets: perMinute(set.roomResetsPerMinute, inRoom),
  rooms: { points: set.roomsPerHour, seconds: 60 * 60, tooMany: fromNetwork },
});

export type Counted = keyof ReturnType<typeof limitsFrom>;
