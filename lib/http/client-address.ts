/**
 * The address that a request came from, as the nearest server in front tells it: Next.js itself, or the proxy that passes
 * it on, which adds its own at the end.
 */
export const clientAddress = (request: Request): string =>
  request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
