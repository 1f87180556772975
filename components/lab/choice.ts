import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";

/** Which mechanism a column shows, where it is not the first of its family. Stands in the page's address. */
export type Choice = Partial<Record<Family, MechanismId>>;

type Known = LabState["mechanisms"];

/** The choice in an address, by family; what is no mechanism of the family is left out. */
export function choiceIn(search: Record<string, string | string[] | undefined>, known: Known): Choice {
  const chosen = known.filter(({ id, family }) => search[family] === id);
  return Object.fromEntries(chosen.map(({ id, family }) => [family, id]));
}

/** The query of an address that shows the same columns, beginning with a question mark or empty. */
export function queryOf(choice: Choice): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, id]) => id)).toString();
  return query && `?${query}`;
}

/** The mechanisms that have a column: of each family the one that was chosen, or the first. */
export function shownOf(known: Known, choice: Choice): MechanismId[] {
  const families = [...new Set(known.map(({ family }) => family))];
  return families.flatMap((family) => choice[family] ?? inFamily(known, family)[0] ?? []);
}

export const inFamily = (known: Known, family: Family): MechanismId[] =>
  known.filter((mechanism) => mechanism.family === family).map(({ id }) => id);

export const familyOf = (known: Known, id: MechanismId): Family | undefined =>
  known.find((mechanism) => mechanism.id === id)?.family;
