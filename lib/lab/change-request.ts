import { checkFields, type Fields, flag, isWhole } from "@/lib/fields";
import { Problem } from "@/lib/problem";
import type { Lab } from "./lab";
import { absoluteLimits, sessionLifetimes } from "./settings";

const furthest = 1000 * 365 * 24 * 60 * 60;

/** What may be changed of a lab, and what each field has to be. */
const fields: Fields = {
  advanceSeconds: {
    holds: isWhole(0, furthest),
    say: "a whole number of seconds from 0 to 31536000000; the clock only moves forward",
  },
  lifetimeSeconds: {
    holds: (value) => (sessionLifetimes as readonly unknown[]).includes(value),
    say: `one of ${sessionLifetimes.join(", ")}`,
  },
  absoluteSeconds: {
    holds: (value) => value === null || (absoluteLimits as unknown[]).includes(value),
    say: `null for no limit, or one of ${absoluteLimits.join(", ")}`,
  },
  refreshEachRequest: flag,
};

export type LabChange = Partial<Pick<Lab, "lifetimeSeconds" | "absoluteSeconds" | "refreshEachRequest">> & {
  advanceSeconds?: number;
};

/** @throws {Problem} 400, with the field named, when the body is not what the contract says. */
export const readChange = (body: unknown): LabChange => checkFields(body, fields);

/** @throws {Problem} 400 when the clock would leave the years that dates can be written in. */
export function applyChange(lab: Lab, { advanceSeconds = 0, ...settings }: LabChange): Lab {
  const offsetSeconds = lab.offsetSeconds + advanceSeconds;
  if (offsetSeconds > furthest)
    throw new Problem(
      400,
      "The lab's clock cannot go that far.",
      "It can be 1,000 years ahead. Start a new lab to begin at today.",
      "advanceSeconds",
    );
  return { ...lab, ...settings, offsetSeconds };
}
