/** Where the page plays a demonstration. */
export const demonstrationPath = (slug: string) => `/play/${slug}`;

/** The same, for whoever has just asked for it: it begins by itself. */
export const playNow = (slug: string) => `${demonstrationPath(slug)}${now}`;

/** What an address ends in that asks for it to begin. */
export const now = "#now";
