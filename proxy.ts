import { NextResponse } from "next/server";
import { insteadOf } from "@/lib/http/methods";
import { nothingHere } from "@/lib/http/nothing-here";
import { problemResponse } from "@/lib/http/respond";
import { Problem } from "@/lib/problem";

/** Answers in the router's place where it would do so without saying what to do. */
export function proxy(request: Request) {
  const { pathname } = new URL(request.url);
  if (!isDecodable(pathname))
    return /^\/(learn|play|classroom|join)\//.test(pathname)
      ? NextResponse.rewrite(new URL("/nothing-here", request.url))
      : nothingHere();
  const methods = insteadOf(request.method, pathname);
  if (methods) return wrongMethod(methods);
}

/** The router would call an address that cannot be decoded a mistake of the server. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function wrongMethod(methods: string[]) {
  const allowed = methods.join(", ");
  const response = problemResponse(
    new Problem(405, "This cannot be done at this address.", `Use ${allowed} here.`),
  );
  response.headers.set("Allow", allowed);
  return response;
}

export const config = { matcher: "/((?!_next/static/).*)" };
