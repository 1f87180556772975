import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Cookie } from "playwright";
import { CannotTell } from "./cannot-tell";
import type { Evidence, SetCookie } from "./evidence";
import { inOneLine } from "./in-one-line";
import type { Setup } from "./read-config";
import type { Traffic } from "./traffic";
import { type Sight, Visitor } from "./visitor";

/** What the controls found before anything was judged. */
export type Known = {
  /** The cookies that are the session: without any of them nobody is signed in. */
  names: readonly string[];
  /** Those cookies as they were set at the sign-in. One that no response set is missing. */
  set: readonly SetCookie[];
  /** How long the session lasts at most by what was stated or set, in seconds. */
  lasts: number;
  /** What somebody without cookies sees at the protected page. */
  stranger: Sight;
};

/** The one browser that all copies are sent from, once there is one. It is as new before each. */
export type ThiefsBrowser = { visitor?: Visitor };

/** Where a check works: browsers of people who use the application, and what it takes to judge. Writes everything down. */
export class Bench {
  readonly evidence: Evidence[] = [];
  readonly #open: Visitor[] = [];
  /** When the first session here began, in milliseconds; undefined once its end is waited for. */
  #began: number | undefined;

  constructor(
    private readonly browser: Browser,
    readonly setup: Setup,
    private readonly traffic: Traffic,
    readonly known: Known,
    private readonly thiefs: ThiefsBrowser,
  ) {}

  /** A browser without cookies. */
  async visitor(who: string) {
    const { setup, traffic } = this;
    const visitor = await Visitor.open(this.browser, who, {
      setup,
      traffic,
      note: (one) => this.evidence.push(one),
    });
    this.#open.push(visitor);
    return visitor;
  }

  /** Somebody who has just signed in, which was seen. */
  async signedIn(who = "the user") {
    const visitor = await this.visitor(who);
    this.#began ??= performance.now();
    await visitor.perform("signs in", "signIn", this.setup.signIn);
    if (!(await visitor.look()).signedIn)
      throw new CannotTell(`${who} signed in and was not seen as signed in.`);
    return visitor;
  }

  /** Lets somebody who is signed in do what should end it, and makes sure that his own browser is signed out. */
  async logOut(visitor: Visitor, field: "logOut" | "logOutEverywhere" = "logOut") {
    const steps = this.setup[field];
    if (!steps) throw new CannotTell(`${field} is not in the configuration.`);
    await visitor.perform(field === "logOut" ? "logs out" : "logs out everywhere", field, steps);
    if ((await visitor.look()).signedIn)
      throw new CannotTell(`${visitor.who} is still signed in after ${field}. Its steps do not log out.`);
  }

  /** Sends cookies from a browser that had none. */
  async replay(cookies: readonly Cookie[], did = "gets a copy of the cookies"): Promise<Sight> {
    const thief = await this.#thief();
    await thief.plant(cookies, did);
    const sight = await this.look(thief);
    if (!sight.signedIn && sight.captcha && !this.known.stranger.captcha)
      throw new CannotTell("The page shows a captcha, which somebody without cookies does not get.");
    return sight;
  }

  async #thief() {
    const { setup, traffic, thiefs } = this;
    const note = (one: Evidence) => this.evidence.push(one);
    await thiefs.visitor?.forget();
    thiefs.visitor ??= await Visitor.open(this.browser, "the thief", { setup, traffic, note });
    thiefs.visitor.note = note;
    return thiefs.visitor;
  }

  /** What somebody gets to see. Throws when he is kept out so late that his session may have ended by itself. */
  async look(visitor: Visitor, isSignedIn = this.setup.isSignedIn): Promise<Sight> {
    const sight = await visitor.look(isSignedIn);
    const age = (performance.now() - (this.#began ?? Number.POSITIVE_INFINITY)) / 1000;
    if (sight.signedIn || age < this.known.lasts) return sight;
    throw new CannotTell(
      `The check took ${age.toFixed(1)} s and a session lasts ${this.known.lasts} s, so it may have ended by itself. Test with a longer lifetime, and give moveClock.`,
    );
  }

  /** Lets time pass on the application's clock, or really. */
  async pass(seconds: number) {
    const { moveClock } = this.setup;
    this.#began = undefined;
    const did = moveClock ? `moves the clock ${seconds} s forward` : `waits ${seconds} s`;
    await (moveClock ? moved(moveClock, seconds) : wait(seconds * 1000));
    this.evidence.push({ who: "check-app", did, saw: "", requests: [] });
  }

  /** The session's cookies among others. */
  isSession = ({ name }: { name: string }) => this.known.names.includes(name);

  close = () => Promise.all(this.#open.map((visitor) => visitor.close()));
}

/** Moves the application's clock. Throws when that fails, also when it is a request that is refused. */
async function moved(moveClock: NonNullable<Setup["moveClock"]>, seconds: number) {
  const answer = await (async () => moveClock(seconds))().catch((error) => {
    throw new CannotTell(`moveClock threw: ${inOneLine(error)}.`);
  });
  if (answer instanceof Response && !answer.ok)
    throw new CannotTell(`moveClock's request was answered with ${answer.status}.`);
}

/** What a browser got to see, in words. */
export const seen = ({ signedIn, status, path }: Sight) =>
  `${signedIn ? "let in" : "kept out"} (${status} ${path})`;
