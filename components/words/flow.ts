import type { Happening, Loot, Visited } from "@/lib/stories/happening";
import { span } from "../ui/time";
import { editWords } from "./scenarios";
import { deedWords, operatorWords } from "./server";
import { verdictTitle } from "./verdicts";

/** Who stands where in the picture of an exchange, from left to right. */
export const lanes = ["alice", "server", "thief"] as const;
export type Lane = (typeof lanes)[number];

export const laneWords: Record<Lane, string> = {
  alice: "Alice’s browser",
  server: "Server",
  thief: "Thief’s browser",
};

/** How an answer ended: for a thief rose or green, for others neither. */
export type Tone = "in" | "out" | "plain";

/** One line of the picture. `seconds` counts from the sign-in; `ended`: the server has ended the session by then. */
export type Line = { seconds: number; ended: boolean } & (
  | { kind: "message"; from: Lane; to: Lane; says: string; byThief?: true }
  | { kind: "answer"; to: Lane; says: string; also: string }
  | { kind: "verdict"; to: Lane; title: string; says: string; tone: Tone }
  | { kind: "note"; lane: Lane; says: string }
  | { kind: "gap"; says: string }
);

/** What happened, as the lines of a picture. */
export function linesOf(happenings: readonly Happening[]): Line[] {
  const begin = happenings[0]?.at ?? 0;
  const end = happenings.findIndex(endsSession);
  // Servers tell the time in whole seconds and the page knows it no better: no line is before the one above it.
  let seconds = 0;
  return happenings.flatMap((happening, at) => {
    seconds = Math.max(seconds, Math.floor((happening.at - begin) / 1000));
    const ended = end >= 0 && at >= end;
    return drawn(happening, seconds).map((line) => ({ seconds, ended, ...line }));
  });
}

/** Whether the server took note that Alice's session is over. */
const endsSession = (happening: Happening) =>
  happening.what === "log-out" && !["nothing", "store-away"].includes(happening.deed);

type Drawn = Line extends infer One ? (One extends Line ? Omit<One, "seconds" | "ended"> : never) : never;

function drawn(happening: Happening, seconds: number): Drawn[] {
  switch (happening.what) {
    case "sign-in":
      return [
        { kind: "message", from: "alice", to: "server", says: "POST /login" },
        { kind: "answer", to: "alice", says: "Set-Cookie", also: `Max-Age=${happening.maxAge}` },
      ];
    case "capture":
      return [{ kind: "message", from: "alice", to: "thief", says: "a copy of her cookie", byThief: true }];
    case "edit":
      return [
        { kind: "note", lane: "thief", says: `changes it: ${editWords[happening.edit].toLowerCase()}` },
      ];
    case "visit":
      return visitLines(happening);
    case "log-out":
      return [
        {
          kind: "message",
          from: "alice",
          to: "server",
          says: happening.everywhere ? "POST /logout-everywhere" : "POST /logout",
        },
        { kind: "note", lane: "server", says: deedWords[happening.deed] },
        { kind: "answer", to: "alice", says: "Set-Cookie", also: "Max-Age=0" },
      ];
    case "drop":
      return [{ kind: "note", lane: "alice", says: "Max-Age is over: her browser deletes the cookie" }];
    case "operate":
      return [{ kind: "note", lane: "server", says: operatorWords[happening.act].done }];
    case "set-lifetime":
      return [
        { kind: "note", lane: "server", says: `From now on a session may live ${span(happening.seconds)}.` },
      ];
    case "wait":
      return [{ kind: "gap", says: `${span(seconds)} after the sign-in` }];
  }
}

const lootWords: Record<Loot, string> = {
  stolen: "the stolen cookie",
  renewed: "his renewed cookie",
  edited: "the changed cookie",
  forged: "the forged cookie",
};

function visitLines({ who, sent, verdict }: Visited): Drawn[] {
  const says = verdict.trace.at(-1)?.saw ?? "";
  if (who === "bob") {
    const came = verdict.accepted ? "his account opens" : "he has to sign in again";
    return [{ kind: "note", lane: "server", says: `Bob comes back: ${came} (${says})` }];
  }
  const thief = who === "attacker";
  const from = thief ? "thief" : "alice";
  const tone = !thief ? "plain" : verdict.accepted ? "in" : "out";
  return [
    {
      kind: "message",
      from,
      to: "server",
      says: sent === "nothing" ? "no cookie" : sent === "own" ? "the cookie" : lootWords[sent],
      byThief: thief || undefined,
    },
    { kind: "verdict", to: from, title: verdictTitle(verdict), says, tone },
    ...(verdict.renewed ? [{ kind: "answer", to: from, says: "Set-Cookie", also: "renewed" } as const] : []),
  ];
}
