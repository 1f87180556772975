import { log } from "@/lib/log";
import { Problem } from "@/lib/problem";
import { StoreUnavailable } from "@/lib/store/store";

type Extra = { status?: number; type?: string; cookies?: string[] };

/** An answer that no cache may keep: every one of them depends on a cookie and on a clock. */
export function respond(body: string | null, { status = 200, type, cookies = [] }: Extra = {}): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (type) headers.set("Content-Type", type);
  // With its length known Next.js sends a short answer as it is; else it would compress even thirty bytes.
  if (body !== null) headers.set("Content-Length", String(Buffer.byteLength(body)));
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(body, { status, headers });
}

export const json = (body: unknown, extra?: Extra) =>
  respond(JSON.stringify(body), { type: "application/json", ...extra });

/** What went wrong, as it is told. */
type Told = Pick<Problem, "title" | "detail" | "field" | "retryAfterSeconds"> & {
  status: Problem["status"] | 500;
};

/** Turns what went wrong into an RFC 9457 problem. What nobody foresaw is logged and told without its cause. */
export function problemOf(error: unknown): Told {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable) {
    log().warn({ err: error }, "the store did not answer");
    return new Problem(
      503,
      "The store does not answer.",
      "Nothing you have seen is lost. Try again in a moment.",
    );
  }
  log().error({ err: error }, "a request met a mistake of the lab");
  return {
    status: 500,
    title: "The lab made a mistake.",
    detail: "Try again. If it stays, start a new lab.",
  };
}

export function problemResponse(error: unknown, extra?: Omit<Extra, "status">): Response {
  const { status, title, detail, field, retryAfterSeconds } = problemOf(error);
  const response = json(
    { title, status, detail, field },
    { type: "application/problem+json", ...extra, status },
  );
  if (retryAfterSeconds !== undefined) response.headers.set("Retry-After", String(retryAfterSeconds));
  return response;
}
