/** Where the page plays a demonstration. */
export const demonstrationPath = (slug: string) => `/play/${slug}`;
