/** How long a room’s title may be, in UTF-16 code units. */
export const longestTitle = 80;
