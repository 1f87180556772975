import { Problem } from "@/lib/problem";

/** What each field of a body has to be, as a check and in words. */
export type Fields<Name extends string = string> = Record<
  Name,
  { holds: (value: unknown) => boolean; say: string }
>;

export const flag = { holds: (value: unknown) => typeof value === "boolean", say: "true or false" };

/** Holds for whole numbers from `least` to `most`. */
export const isWhole = (least: number, most: number) => (value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

/**
 * A body some of whose fields are there, and nothing else.
 * @throws {Problem} 400, with the field named, when the body is not what the contract says
 */
export function checkFields(body: unknown, fields: Fields): object {
  const send = `Send some of ${Object.keys(fields).join(", ")}.`;
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Problem(400, "The body is not a JSON object.", send);
  for (const [name, value] of Object.entries(body)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw new Problem(400, `There is no field "${name}".`, send, name);
    if (!field.holds(value)) throw unfit(name, field.say);
  }
  return body;
}

/** The same, where none may be missing. */
export function checkAllFields(body: unknown, fields: Fields): object {
  const checked = checkFields(body, fields);
  for (const [name, { say }] of Object.entries(fields))
    if (!Object.hasOwn(checked, name)) throw unfit(name, say);
  return checked;
}

const unfit = (name: string, say: string) =>
  new Problem(400, `"${name}" is not right.`, `It has to be ${say}.`, name);
