import { problemResponse } from "./respond";

/** A route handler of Next.js whose every failure is answered as a problem. */
export const handle =
  <Params>(act: (request: Request, params: Params) => Promise<Response>) =>
  async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      return await act(request, await context.params);
    } catch (error) {
      return problemResponse(error);
    }
  };
