import type { BrowserContext, Request, Response, Route } from "playwright";
import { CannotTell } from "./check";
import { type Exchange, readSetCookie } from "./evidence";
import type { AllowedHosts } from "./loopback";

/** What says nothing of a session, and would only add to the number of requests. */
const notLoaded = ["image", "media", "font"];
/** What is written down. */
const telling = ["document", "xhr", "fetch"];

/** What all browsers of a run ask the application for: counted, kept to the allowed hosts and below a limit. */
export class Traffic {
  sent = 0;
  /** Values of cookies that a browser held, also of those that a script set. */
  readonly values = new Set<string>();
  /** Hosts that a page asked for and that may not be tested, with how often. */
  readonly refused = new Map<string, number>();

  constructor(
    readonly hosts: AllowedHosts,
    readonly limit: number,
  ) {}

  /** Throws when the application may not be asked any more. */
  mustGoOn() {
    if (this.sent >= this.limit)
      throw new CannotTell(`The limit of ${this.limit} requests is reached; maxRequests raises it.`);
  }

  /** Watches a browser. Returns what gives the exchanges since it was last asked, once their headers are read. */
  async watch(context: BrowserContext): Promise<() => Promise<Exchange[]>> {
    let exchanges: Promise<Exchange>[] = [];
    context.on("response", (response) => {
      if (telling.includes(response.request().resourceType())) exchanges.push(exchangeOf(response));
    });
    context.on("requestfailed", (request) => {
      if (request.resourceType() === "document") exchanges.push(Promise.resolve(unanswered(request)));
    });
    // Routes do not see where a redirect leads. Chromium's resolver rules refuse the host; here it is noted.
    context.on("request", (request) => {
      if (!request.redirectedFrom()) return;
      if (this.#mayGo(request)) this.sent++;
    });
    await context.route("**/*", (route) => this.#decide(route));
    return async () => {
      const taken = exchanges;
      exchanges = [];
      return Promise.all(taken);
    };
  }

  #decide(route: Route) {
    const request = route.request();
    if (!this.#mayGo(request)) return route.abort("blockedbyclient");
    if (notLoaded.includes(request.resourceType()) || this.sent >= this.limit) return route.abort();
    this.sent++;
    return route.continue();
  }

  #mayGo(request: Request) {
    const { hostname } = new URL(request.url());
    if (this.hosts.has(hostname)) return true;
    this.refused.set(hostname, (this.refused.get(hostname) ?? 0) + 1);
    return false;
  }
}

async function exchangeOf(response: Response): Promise<Exchange> {
  const now = Date.now();
  const request = response.request();
  // Headers are gone when the page is.
  const headers = await response.headersArray().catch(() => []);
  const sets = headers.filter(({ name }) => name.toLowerCase() === "set-cookie");
  return {
    method: request.method(),
    url: request.url(),
    status: response.status(),
    sets: sets.map(({ value }) => readSetCookie(value, now)),
  };
}

const unanswered = (request: Request): Exchange => ({
  method: request.method(),
  url: request.url(),
  status: 0,
  sets: [],
});
