import { cellKey, type Prediction } from "@/lib/cell";
import { checkFields, type Fields } from "@/lib/fields";
import { scenarios } from "@/lib/scenarios";
import type { Room } from "./room";

const field = { holds: (value: unknown) => value === "in" || value === "out", say: '"in" or "out"' };

/** What a learner says of the servers that his room compares. @throws {Problem} 400, with the field named */
export function readPredictions({ mechanisms }: Room, body: unknown): Record<string, Prediction> {
  const cells = mechanisms.flatMap((mechanism) => scenarios.map((scenario) => cellKey(mechanism, scenario)));
  const fields: Fields = Object.fromEntries(cells.map((cell) => [cell, field]));
  return checkFields(body, fields) as Record<string, Prediction>;
}
