/**
 * The reply of a route that `lib/http/handle.ts` did not make, and which knows only a `Request` and a `Response`.
 * @param {(request: Request, context: { params: Promise<object> }) => Promise<Response>} route
 */
export const replyOf = (route) => async (asked, params) => {
  const { incoming, url, body } = asked;
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  const init = { method: incoming.method, headers, body, duplex: "half" };
  const response = await route(new Request(url, init), { params: Promise.resolve(params) });
  const text = response.body && (await response.text());
  return {
    status: response.status,
    headers: {
      ...Object.fromEntries(
        [...response.headers].filter(([name]) => !/^(set-cookie|content-length)$/.test(name)),
      ),
      ...(text !== null && { "Content-Length": Buffer.byteLength(text) }),
    },
    cookies: response.headers.getSetCookie(),
    body: text,
  };
};
