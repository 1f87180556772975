import { type Choice, familyOf, inFamily } from "@/components/lab/choice";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";

/** The mechanisms as the page knows them. */
export const known = mechanisms.map(({ id, family }) => ({ id, family }));

/** The choice that gives each of these mechanisms the column of its family. */
export const choosing = (...ids: MechanismId[]): Choice =>
  Object.fromEntries(ids.map((id) => [familyOf(known, id), id]));

const families = [...new Set(known.map(({ family }) => family))].map((family) => inFamily(known, family));

/** As few sets of three columns as it takes to see every mechanism. */
export const columnSets: Choice[] = Array.from(
  { length: Math.max(...families.map(({ length }) => length)) },
  (_, turn) => choosing(...families.flatMap((ids) => ids[turn % ids.length] ?? [])),
);
