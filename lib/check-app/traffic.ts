import type { APIResponse, BrowserContext, Request, Response, Route } from "playwright";
import { watchRequests } from "./api-requests";
import { CannotTell } from "./cannot-tell";
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
  async watch(context: BrowserContext, baseURL: string): Promise<() => Promise<Exchange[]>> {
    let exchanges: Promise<Exchange>[] = [];
    watchRequests(context.request, {
      baseURL,
      before: (url) => this.#admit(url),
      after: (response, method) => exchanges.push(exchangeOf(response, method)),
    });
    context.on("response", (response) => {
      const request = response.request();
      if (telling.includes(request.resourceType())) exchanges.push(exchangeOf(response, request.method()));
    });
    context.on("requestfailed", (request) => {
      if (request.resourceType() === "document") exchanges.push(Promise.resolve(unanswered(request)));
    });
    // Routes do not see where a redirect leads. Chromium's resolver rules refuse the host; here it is noted.
    context.on("request", (request) => {
      if (request.redirectedFrom() && this.#mayGo(new URL(request.url()))) this.sent++;
    });
    // Nor do they see WebSockets.
    context.on("page", (page) =>
      page.on("websocket", (socket) => {
        if (this.#mayGo(new URL(socket.url()))) this.sent++;
      }),
    );
    await context.route("**/*", (route) => this.#decide(route));
    return async () => {
      const taken = exchanges;
      exchanges = [];
      return Promise.all(taken);
    };
  }

  #decide(route: Route) {
    const request = route.request();
    if (!this.#mayGo(new URL(request.url()))) return route.abort("blockedbyclient");
    if (notLoaded.includes(request.resourceType()) || this.sent >= this.limit) return route.abort();
    this.sent++;
    return route.continue();
  }

  #admit(url: URL) {
    this.mustGoOn();
    if (!this.#mayGo(url)) throw new CannotTell(`A request to ${url.host} was refused.`);
    this.sent++;
  }

  #mayGo({ hostname }: URL) {
    if (this.hosts.has(hostname)) return true;
    this.refused.set(hostname, (this.refused.get(hostname) ?? 0) + 1);
    return false;
  }
}

async function exchangeOf(response: Response | APIResponse, method: string): Promise<Exchange> {
  const now = Date.now();
  // Headers are gone when the page is.
  const headers = await Promise.resolve(response.headersArray()).catch(() => []);
  const sets = headers.filter(({ name }) => name.toLowerCase() === "set-cookie");
  return {
    method,
    url: response.url(),
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
