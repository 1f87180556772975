import type { AccountVerdict } from "@/lib/lab/acts";
import { browsers } from "@/lib/lab/browsers";
import { asides, scenarios } from "@/lib/scenarios";
import type { Happened, Visited } from "@/lib/stories/happening";
import { questions, type Step } from "@/lib/verdict";
import { editWords } from "../words/scenarios";
import { deedWords, operatorWords } from "../words/server";

type Holds = (value: unknown) => boolean;

/** What must hold of each of a thing's members, other than that which names its kind. */
type Shape<Thing, Kind extends string = never> = Record<Exclude<keyof Thing, Kind>, Holds>;

const isText: Holds = (value) => typeof value === "string";
const isBoolean: Holds = (value) => typeof value === "boolean";
export const isCount: Holds = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const oneOf =
  (names: readonly unknown[]): Holds =>
  (value) =>
    names.includes(value);
const listOf =
  (holds: Holds): Holds =>
  (value) =>
    Array.isArray(value) && value.every(holds);
const optional =
  (holds: Holds): Holds =>
  (value) =>
    value === undefined || holds(value);

const fits = (value: unknown, shape: Record<string, Holds>): boolean =>
  Object.entries(shape).every(([name, holds]) => holds(Object(value)[name]));

const step: Shape<Step> = {
  question: oneOf(questions),
  held: isBoolean,
  saw: isText,
  unanswered: optional(oneOf([true])),
};

const verdict: Shape<AccountVerdict> = {
  accepted: isBoolean,
  user: optional(isText),
  failed: optional(oneOf(questions)),
  trace: listOf((value) => fits(value, step)),
  notAsked: listOf(oneOf(questions)),
  storeReads: isCount,
  tookMicroseconds: isCount,
  scenario: optional(oneOf([...scenarios, ...asides])),
  now: isText,
  renewed: optional((value) => fits(value, { expiresAt: isText, refusedAt: isText })),
};

/** Whoever is let in is let in as somebody, and whoever is kept out by a question. */
const isVerdict: Holds = (value) => {
  if (!fits(value, verdict)) return false;
  const { accepted, user, failed } = value as AccountVerdict;
  return accepted ? user !== undefined && failed === undefined : failed !== undefined;
};

const sent: Record<Visited["sent"], true> = {
  stolen: true,
  renewed: true,
  edited: true,
  forged: true,
  own: true,
  nothing: true,
};

/** What must hold of each kind of happening for there to be words for it. */
export const happened: { [What in Happened["what"]]: Shape<Extract<Happened, { what: What }>, "what"> } = {
  "sign-in": { cookie: isText, maxAge: isCount },
  capture: {},
  edit: { edit: oneOf(Object.keys(editWords)), from: isText, cookie: isText },
  visit: { who: oneOf(Object.keys(browsers)), sent: oneOf(Object.keys(sent)), verdict: isVerdict },
  "log-out": { everywhere: isBoolean, deed: oneOf(Object.keys(deedWords)) },
  drop: {},
  operate: { act: oneOf(Object.keys(operatorWords)) },
  "set-lifetime": { seconds: isCount },
  wait: { seconds: isCount },
};

/** Whether something that was kept is a happening, of a kind and in a vocabulary that there still are words for. */
export function isHappening(value: unknown): boolean {
  const { at, what } = Object(value);
  return (
    Number.isFinite(at) && Object.hasOwn(happened, what) && fits(value, happened[what as Happened["what"]])
  );
}
