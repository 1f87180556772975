import { expect } from "playwright/test";
import type { MechanismId } from "@/lib/mechanisms";

export const matches = { question: "authentic", held: true, saw: "HMAC-SHA1 matches" };
const matches256 = { question: "authentic", held: true, saw: "HMAC-SHA256 matches" };
export const wellFormed = { question: "authentic", held: true, saw: "looks like an id" };
const found = { question: "live", held: true, saw: "record found" };
const young = { question: "in-time", held: true, saw: expect.stringMatching(/^\d s old, limit 30 s$/) };
const created = {
  question: "in-time",
  held: true,
  saw: expect.stringMatching(/^created [\d.]+ s ago, limit 30 s$/),
};
const sealedUntil = { question: "in-time", held: true, saw: expect.stringMatching(/^expires in \d+ s$/) };
const claimed = { question: "in-time", held: true, saw: expect.stringMatching(/^exp is in \d+ s$/) };
const live = (saw: string) => ({ question: "live", held: true, saw });

const kvsession = { trace: [matches, created, found], notAsked: ["bound"], storeReads: 1 };
const token = [matches256, claimed];

/** What each server asks of a genuine cookie in its own order, what it sees, and how often it asks the store. */
export const accepted: Record<MechanismId, object> = {
  signed: { trace: [matches], notAsked: ["in-time", "live", "bound"], storeReads: 0 },
  encrypted: {
    trace: [{ question: "authentic", held: true, saw: "decrypts to a session" }],
    notAsked: ["in-time", "live", "bound"],
    storeReads: 0,
  },
  flask: { trace: [matches, young], notAsked: ["live", "bound"], storeReads: 0 },
  "iron-session": { trace: [sealedUntil, matches256], notAsked: ["live", "bound"], storeReads: 0 },
  jwt: { trace: token, notAsked: ["live", "bound"], storeReads: 0 },
  redis: { trace: [wellFormed, found, young], notAsked: ["bound"], storeReads: 1 },
  kvsession,
  "kvsession-deleted": kvsession,
  "kvsession-one-second": kvsession,
  "jwt-denylist": {
    trace: [...token, live("not on the list of ended tokens")],
    notAsked: ["bound"],
    storeReads: 1,
  },
  "jwt-not-before": {
    trace: [...token, live("no logout of its user is on record")],
    notAsked: ["bound"],
    storeReads: 1,
  },
  "jwt-user-key": {
    trace: [live("names the key that its user has now"), ...token],
    notAsked: ["bound"],
    storeReads: 1,
  },
};
