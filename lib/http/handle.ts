import { log } from "@/lib/log";
import { patience } from "@/lib/patience";
import { Problem } from "@/lib/problem";
import { problemResponse } from "./respond";

type Act<Params> = (request: Request, params: Params) => Promise<Response>;

/**
 * A route handler of Next.js whose every failure is answered, as a problem unless `tell` says it otherwise; and so is an act
 * that takes too long.
 */
export const handle =
  <Params>(act: Act<Params>, tell = (error: unknown, _request: Request) => problemResponse(error)) =>
  async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      return await inTime(act(request, await context.params));
    } catch (error) {
      return tell(error, request);
    }
  };

/** A timer costs a request about a microsecond: Node.js keeps those of one length in one list. */
function inTime(response: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow()), patience.request);
    response.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

function tooSlow(): Problem {
  log().warn({ afterMs: patience.request }, "a request was given up");
  return new Problem(
    503,
    "The lab’s server is too slow.",
    "Nothing you have seen is lost. Try again in a moment.",
  );
}
