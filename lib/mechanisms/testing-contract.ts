import { expect } from "vitest";
import type { Verdict } from "@/lib/verdict";
import { type MechanismId, mechanisms } from ".";
import type { Mechanism } from "./mechanism";
import { type Outcome, truthTable } from "./truth-table";

type Subject = Mechanism & { id: MechanismId; claims: (typeof truthTable)[MechanismId] };

/** Every mechanism behind the one interface, with what the truth table claims of it. */
export const all: readonly Subject[] = mechanisms.map((mechanism) => ({
  ...mechanism,
  claims: truthTable[mechanism.id],
}));

export const letsIn = (outcome: Outcome) => outcome !== "never" && "in" in outcome;

/** Those that look at no time, and those that do. */
export const timeless = all.filter(({ claims }) => letsIn(claims["after-expiry"]));
export const timely = all.filter((mechanism) => !timeless.includes(mechanism));

/** Those whose cookie is sent anew with its whole lifetime, and those whose lifetime nothing extends. */
export const sliding = all.filter(({ claims }) => claims["kept-alive"] !== "never");
export const fixed = all.filter(({ claims }) => claims["kept-alive"] === "never");

/** What holds of every verdict: its trace is the list of checks up to the one that decided. */
export function expectSoundTrace(verdict: Verdict) {
  const last = verdict.trace.at(-1);
  expect(verdict.trace.slice(0, -1).every(({ held }) => held)).toBe(true);
  expect(last).toMatchObject(verdict.accepted ? { held: true } : { held: false, question: verdict.failed });
  expect(verdict.trace.every(({ saw }) => saw !== "")).toBe(true);
}

/** That a decision, as a mechanism or as the API gives it, is what the table says. */
export function expectOutcome(
  { accepted, user, failed }: { accepted: boolean; user?: string; failed?: string },
  outcome: Outcome,
) {
  expect(outcome).not.toBe("never");
  if (outcome === "never") return;
  if ("in" in outcome) expect({ accepted, user }).toEqual({ accepted: true, user: outcome.in });
  else expect({ accepted, failed }).toEqual({ accepted: false, failed: expect.toBeOneOf(outcome.out) });
}

/** What RFC 6265 lets stand in the value of a cookie: nothing that a header would have to encode. */
export const sendable = /^[!#-+\--:<-[\]-~]+$/;
