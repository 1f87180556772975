import type { MechanismId } from "@/lib/mechanisms";
import { type Answer, logOut, logOutEverywhere, openAccount, signIn } from "./acts";
import type { Browser } from "./browsers";
import type { Backend } from "./lab";
import { arrive, type Visit } from "./visit";

/** A browser in this process at a copy of the site: it keeps the cookie that it is sent and sends it with every request. */
export class Visitor {
  cookie: string | undefined;

  constructor(
    readonly backend: Backend,
    readonly names: { lab: string; browser: Browser; mechanism: MechanismId },
  ) {}

  readonly signIn = () => this.#request(signIn);
  readonly openAccount = () => this.#request(openAccount);
  readonly logOut = () => this.#request(logOut);
  readonly logOutEverywhere = () => this.#request(logOutEverywhere);

  async #request<Body>(act: (visit: Visit) => Promise<Answer<Body>>): Promise<Body> {
    const { body, setCookie } = await act(await arrive(this.backend, this.names, this.cookie));
    if (setCookie !== undefined) this.cookie = setCookie?.value;
    return body;
  }
}
