import { nothingHere } from "@/lib/http/nothing-here";

/** Answers an address that cannot be decoded; the router would call it a mistake of the server. */
export function proxy(request: Request) {
  try {
    decodeURIComponent(new URL(request.url).pathname);
  } catch {
    return nothingHere();
  }
}

export const config = { matcher: ["/labs/:path*", "/api/:path*"] };
