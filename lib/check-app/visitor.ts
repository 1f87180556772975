import type { Browser, BrowserContext, Cookie, Page } from "playwright";
import { watchAnswers } from "./answered";
import { CannotTell } from "./cannot-tell";
import { aboutCaptcha, captchaIn } from "./captcha";
import type { Evidence, Exchange, SetCookie } from "./evidence";
import { inOneLine } from "./in-one-line";
import { openPage } from "./open-page";
import type { Setup } from "./read-config";
import { settled } from "./settled";
import type { Traffic } from "./traffic";

type Step = (page: Page) => unknown;

/** A page that never stops asking is not waited for longer, in seconds. */
const longestAnswer = 5;

/** What a page was: whether its visitor was signed in, and where he got to with which status. */
export type Sight = { signedIn: boolean; status: number; path: string; captcha: boolean };

/** A browser of somebody: a context with cookies of its own, whose every act is written down. */
export class Visitor {
  /** All cookies that it was given, in their order. */
  readonly given: SetCookie[] = [];

  private constructor(
    readonly who: string,
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly setup: Setup,
    private readonly traffic: Traffic,
    private readonly exchanges: () => Promise<Exchange[]>,
    private readonly answered: (seconds: number) => Promise<void>,
    /** Told of every act. A browser that is used again tells somebody else. */
    public note: (evidence: Evidence) => void,
  ) {}

  static async open(
    browser: Browser,
    who: string,
    { setup, traffic, note }: { setup: Setup; traffic: Traffic; note: (evidence: Evidence) => void },
  ) {
    const context = await browser.newContext({
      baseURL: setup.baseURL,
      serviceWorkers: "block",
      ignoreHTTPSErrors: true,
    });
    context.setDefaultTimeout(setup.timeoutSeconds * 1000);
    const exchanges = await traffic.watch(context, setup.baseURL);
    const answered = watchAnswers(context);
    return new Visitor(who, context, await context.newPage(), setup, traffic, exchanges, answered, note);
  }

  /** Opens a page of the application. */
  visit = (address: string) =>
    this.#act(`opens ${address}`, async () => {
      await openPage(this.page, address, this.traffic);
      return `${new URL(this.page.url()).pathname}`;
    });

  /** Lets the steps of the configuration happen. */
  perform = (did: string, field: string, step: Step) =>
    this.#act(did, async () => {
      try {
        await step(this.page);
      } catch (error) {
        throw new CannotTell(await this.#whyStuck(field, error));
      }
      await this.answered(Math.min(this.setup.timeoutSeconds, longestAnswer));
      return `at ${new URL(this.page.url()).pathname}`;
    });

  /** Opens the protected page and sees who it is shown to. */
  async look(isSignedIn = this.setup.isSignedIn): Promise<Sight> {
    let sight: Sight | undefined;
    await this.#act(`opens ${this.setup.protectedPage}`, async () => {
      const status = await openPage(this.page, this.setup.protectedPage, this.traffic);
      const signedIn = await settled(() => isSignedIn(this.page), this.setup.settleSeconds);
      if (status < 400 && this.page.url().startsWith("chrome-error:"))
        throw new CannotTell(`${this.setup.protectedPage} ends on a page that does not load.`);
      sight = {
        signedIn,
        status,
        path: this.#path(),
        captcha: await captchaIn(this.page),
      };
      return `${signedIn ? "signed in" : "not signed in"} (${status} ${sight.path})`;
    });
    return sight as Sight;
  }

  /** Its cookies, as the application would get them at the protected page and the one that everybody may see. */
  cookies = (): Promise<Cookie[]> => {
    const addresses = [this.setup.protectedPage, this.setup.startPage];
    return this.context.cookies(addresses.map((address) => new URL(address, this.setup.baseURL).href));
  };

  /** Puts cookies in. They stay until the browser ends: a thief's copy has no expiry. */
  plant = (cookies: readonly Cookie[], did: string) =>
    this.#act(did, async () => {
      const kept = cookies.map(({ expires: _, ...cookie }) => cookie);
      await this.context.addCookies(kept).catch((error) => {
        throw new CannotTell(`The browser does not take the cookies: ${inOneLine(error)}.`);
      });
      return cookies.map(({ name }) => name).join(", ");
    });

  /** Makes the browser as new as it was. Only where no steps ran: they can leave handlers behind. */
  async forget() {
    const devtools = await this.context.newCDPSession(this.page);
    await this.page.evaluate(() => sessionStorage.clear()).catch(() => {});
    await this.page.goto("about:blank");
    await this.context.clearCookies();
    await devtools.send("Storage.clearDataForOrigin", { origin: "*", storageTypes: "all" });
    await devtools.detach();
  }

  close = () => this.context.close();

  /** Notes what happened meanwhile, also when it ends without a verdict. */
  async #act(did: string, act: () => Promise<string>) {
    this.traffic.mustGoOn();
    let saw = "";
    try {
      saw = await act();
    } catch (error) {
      saw = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      const requests = await this.exchanges();
      this.given.push(...requests.flatMap(({ sets }) => sets));
      for (const { value } of await this.context.cookies().catch(() => [])) this.traffic.values.add(value);
      this.note({ who: this.who, did, saw, requests });
    }
  }

  /** Where the page is, or should be: Chromium's own has no place. */
  #path() {
    const url = this.page.url().startsWith("http")
      ? this.page.url()
      : new URL(this.setup.protectedPage, this.setup.baseURL);
    return new URL(url).pathname;
  }

  async #whyStuck(field: string, error: unknown) {
    this.traffic.mustGoOn();
    const at = this.page.url();
    const captcha = (await captchaIn(this.page)) ? aboutCaptcha : "";
    const hosts = [...this.traffic.refused.keys()];
    const refused = hosts.length > 0 ? ` Refused, as not this machine: ${hosts.join(", ")}.` : "";
    return `${field} stopped at ${at}: ${inOneLine(error)}.${captcha}${refused}`;
  }
}
