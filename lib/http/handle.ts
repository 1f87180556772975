import type { Asked } from "./asked";
import type { Reply } from "./reply";
import { problemReply } from "./respond";

/** A route handler of Next.js whose every failure is answered as a problem. Its `reply` is the same without Next.js. */
export function handle<Params>(act: (request: Asked, params: Params) => Promise<Reply>) {
  const reply = async (request: Asked, params: Params): Promise<Reply> => {
    try {
      return await act(request, params);
    } catch (error) {
      return problemReply(error);
    }
  };
  const route = async (request: Request, context: { params: Promise<Params> }): Promise<Response> =>
    (await reply(request, await context.params)).toResponse();
  return Object.assign(route, { reply });
}
