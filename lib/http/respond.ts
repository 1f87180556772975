import { log } from "@/lib/log";
import { Problem } from "@/lib/problem";
import { StoreUnavailable } from "@/lib/store/store";
import { Reply } from "./reply";

type Extra = {
  status?: number;
  type?: string;
  cookies?: string[];
  headers?: Record<string, string>;
  retryAfterSeconds?: number;
};

/** An answer that no cache may keep: every one of them depends on a cookie and on a clock. */
export function respond(
  body: string | null,
  { status = 200, type, cookies, headers, retryAfterSeconds }: Extra = {},
): Reply {
  const all: Record<string, string> = { "Cache-Control": "no-store", ...headers };
  if (type) all["Content-Type"] = type;
  if (retryAfterSeconds !== undefined) all["Retry-After"] = String(retryAfterSeconds);
  // With its length known Next.js sends a short answer as it is; else it would compress even thirty bytes.
  if (body !== null) all["Content-Length"] = String(Buffer.byteLength(body));
  return new Reply(status, body, all, cookies);
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

export function problemReply(error: unknown, extra?: Omit<Extra, "status">): Reply {
  const { status, title, detail, field, retryAfterSeconds } = problemOf(error);
  const body = { title, status, detail, field };
  return json(body, { type: "application/problem+json", ...extra, status, retryAfterSeconds });
}
