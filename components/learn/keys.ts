/** Under what name the progress keeps an experiment or an exercise of a chapter. */
export const keyOf = (chapter: string, id: string) => `${chapter}/${id}`;
