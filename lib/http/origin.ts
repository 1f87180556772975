import { Problem } from "@/lib/problem";

/**
 * SameSite does not keep out a page at another port of this host; what browsers say of a request does.
 * @throws {Problem} 403
 */
export function refuseOtherOrigins(request: Request) {
  const from = request.headers.get("sec-fetch-site") ?? "none";
  if (from !== "same-origin" && from !== "none")
    throw new Problem(403, "Another site asked for this.", "Do it on the lab's own page.");
}
