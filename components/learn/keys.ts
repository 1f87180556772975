import { keptAs } from "./progress";

/** Under what name the progress keeps an experiment or an exercise of a chapter. */
export const keyOf = (chapter: string, id: string) => `${chapter}/${id}`;

/** Under what name this device keeps the lab of a chapter. */
export const labKeptAs = (chapter: string) => `${keptAs}-${chapter}`;
