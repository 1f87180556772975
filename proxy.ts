import { randomBytes } from "node:crypto";
import { NextResponse } from "next/server";
import { insteadOf, isPage } from "@/lib/http/methods";
import { nothingHere } from "@/lib/http/nothing-here";
import { problemReply } from "@/lib/http/respond";
import { pagePolicy } from "@/lib/http/security-headers";
import { Problem } from "@/lib/problem";

/** Answers in the router's place where it would do so without saying what to do, and lets pages run their own scripts only. */
export function proxy(request: Request) {
  const { pathname } = new URL(request.url);
  if (!isDecodable(pathname))
    return isPage(pathname) ? page(request, "/nothing-here") : nothingHere().toResponse();
  const methods = insteadOf(request.method, pathname);
  if (methods) return wrongMethod(methods);
  if (isPage(pathname)) return pathname === "/_global-error" ? page(request, "/nothing-here") : page(request);
  if (!answered.includes(request.method)) return nothingHere().toResponse();
}

/** What a route can answer; of another method the router would only say that it is wrong. */
const answered = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

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
  const problem = new Problem(405, "This cannot be done at this address.", `Use ${allowed} here.`);
  return problemReply(problem, { headers: { Allow: allowed } }).toResponse();
}

/** A page, this or another, under a policy of its own. Next.js reads the nonce for its scripts out of the policy. */
function page({ url, headers: asked }: Request, instead?: string) {
  const headers = new Headers(asked);
  const policy = pagePolicy(randomBytes(16).toString("base64"), {
    isDevelopment: process.env.NODE_ENV === "development",
  });
  headers.set("Content-Security-Policy", policy);
  const init = { request: { headers } };
  const response = instead ? NextResponse.rewrite(new URL(instead, url), init) : NextResponse.next(init);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: "/((?!_next/static/).*)" };
