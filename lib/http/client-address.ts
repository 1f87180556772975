/**
 * The address that a request came from, as the nearest server in front tells it: a proxy, which adds it at the end, or
 * Next.js, which only does so where the request does not name one itself. Without a proxy it is what the client says.
 */
export const clientAddress = (request: Request): string =>
  request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
