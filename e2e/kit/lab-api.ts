import type { APIRequestContext, APIResponse } from "playwright/test";
import { expect } from "playwright/test";
import type { Browser } from "@/lib/lab/browsers";
import type { OperatorAct } from "@/lib/lab/operator";
import type { LabState } from "@/lib/lab/state";
import type { MechanismId } from "@/lib/mechanisms";

type Act = "login" | "account" | "logout" | "logout-everywhere" | "wiretap";

/**
 * A lab over HTTP, without a page. Playwright's request context keeps its cookies by Path as a browser does, so one of
 * them holds Alice's, Bob's and the attacker's jars.
 */
export class LabApi {
  readonly request: APIRequestContext;
  readonly created: APIResponse;
  readonly state: LabState;

  private constructor(request: APIRequestContext, created: APIResponse, state: LabState) {
    this.request = request;
    this.created = created;
    this.state = state;
  }

  static async start(request: APIRequestContext) {
    const created = await request.post("/api/labs");
    expect(created.status()).toBe(201);
    return new LabApi(request, created, await created.json());
  }

  get path() {
    return `/api/labs/${this.state.lab}`;
  }

  site = (browser: Browser, mechanism: MechanismId, act?: Act) =>
    [`/labs/${this.state.lab}`, browser, mechanism, act].filter(Boolean).join("/");

  read = () => this.request.get(this.path);
  change = (data: unknown) => this.request.patch(this.path, { data });
  forget = () => this.request.delete(this.path);
  operate = (mechanism: MechanismId, act: OperatorAct) =>
    this.request.post(`${this.path}/${mechanism}/${act}`);

  /** What the server of a copy of the site holds. */
  lookInside = (mechanism: MechanismId) => this.request.get(`${this.path}/${mechanism}/server`);
  forge = (mechanism: MechanismId) => this.request.post(`${this.path}/${mechanism}/forge`);

  login = (browser: Browser, mechanism: MechanismId) =>
    this.request.post(this.site(browser, mechanism, "login"));
  logout = (browser: Browser, mechanism: MechanismId) =>
    this.request.post(this.site(browser, mechanism, "logout"));
  logoutEverywhere = (browser: Browser, mechanism: MechanismId) =>
    this.request.post(this.site(browser, mechanism, "logout-everywhere"));
  account = (browser: Browser, mechanism: MechanismId) =>
    this.request.get(this.site(browser, mechanism, "account"));
  wiretap = (browser: Browser, mechanism: MechanismId) =>
    this.request.get(this.site(browser, mechanism, "wiretap"));

  /** The cookie that a jar really sends, or null. */
  async jar(browser: Browser, mechanism: MechanismId): Promise<string | null> {
    return (await (await this.wiretap(browser, mechanism)).json()).cookie;
  }

  /** Signs Alice in and takes her cookie. */
  async steal(mechanism: MechanismId): Promise<string> {
    await this.login("alice", mechanism);
    const cookie = await this.jar("alice", mechanism);
    if (cookie === null) throw new Error("Alice's jar is empty after she signed in");
    return cookie;
  }

  /** Sends a stolen cookie from the attacker's browser. */
  replay = (mechanism: MechanismId, cookie: string) =>
    this.request.get(this.site("attacker", mechanism, "account"), {
      headers: { Cookie: `session=${cookie}` },
    });
}
