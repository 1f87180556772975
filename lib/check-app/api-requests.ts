import type { APIRequestContext, APIResponse, Request } from "playwright";

type Watcher = {
  baseURL: string;
  /** Throws when the address may not be asked. */
  before: (url: URL) => void;
  after: (response: APIResponse, method: string) => void;
};

/**
 * Watches what steps send without a page (`page.request`, `page.context().request`). Node.js sends it, and so no rule
 * of the browser keeps it to the allowed hosts. It follows no redirect, which could lead to another.
 */
export function watchRequests(requests: APIRequestContext, { baseURL, before, after }: Watcher) {
  const send = requests.fetch.bind(requests);
  // `get`, `post` and the others call `fetch`.
  requests.fetch = async (to: string | Request, options = {}) => {
    const url = new URL(typeof to === "string" ? to : to.url(), baseURL);
    before(url);
    const response = await send(to, { ...options, maxRedirects: 0 });
    after(response, options.method ?? (typeof to === "string" ? "GET" : to.method()));
    return response;
  };
}
