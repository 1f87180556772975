import { log } from "@/lib/log";
import { patience } from "@/lib/patience";
import { Problem } from "@/lib/problem";
import type { Asked } from "./asked";
import type { Reply } from "./reply";
import { problemOf, problemReply } from "./respond";

type Act<Params> = (request: Asked, params: Params) => Promise<Reply>;

/**
 * A route handler of Next.js whose every failure is answered, as a problem unless `tell` says it otherwise; and so is an act
 * that takes too long. Its `reply` is the same without Next.js.
 */
export function handle<Params>(
  act: Act<Params>,
  tell = (error: unknown, _request: Asked): Reply => problemReply(error),
) {
  const reply: Act<Params> = async (request, params) => {
    try {
      return await answeredInTime(act(request, params));
    } catch (error) {
      return tell(error, request);
    }
  };
  const route = async (request: Request, context: { params: Promise<Params> }): Promise<Response> =>
    (await reply(request, await context.params)).toResponse();
  return Object.assign(route, { reply });
}

/** A timer costs a request about a microsecond: Node.js keeps those of one length in one list. */
function answeredInTime(pending: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(tooSlow());
      // Nobody waits for what it comes to, but the log hears of it if it fails.
      pending.catch(problemOf);
    }, patience.request);
    pending.then(resolve, reject).then(() => clearTimeout(timer));
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
