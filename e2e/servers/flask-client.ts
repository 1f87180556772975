import { startFlask } from "./start-flask.js";

/** Flask's own names. The lifetime is in seconds, 31 days by default; a session is refreshed by default. */
export type FlaskConfig = {
  SECRET_KEY: string;
  /** Older keys, oldest first, from Flask 3.1 on. */
  SECRET_KEY_FALLBACKS?: string[];
  PERMANENT_SESSION_LIFETIME?: number;
  SESSION_REFRESH_EACH_REQUEST?: boolean;
};

/** `now` is in seconds since 1970, `cookie` the value that the browser holds. */
type Sent = { now: number; cookie?: string; body?: unknown };

type Answer = { status: number; text: string; setCookie: string | null };

/** What Flask made of a cookie: a session in tagged JSON, or the exception behind an error 500. */
type Opened = {
  /** The cookie's value once the header was parsed, which drops quotes, outer spaces and more. */
  saw: string;
  session: string | null;
  error: string | null;
};

/** A browser without a memory, in front of a real_flask.py of its own. */
export class FlaskClient {
  private constructor(readonly server: Awaited<ReturnType<typeof startFlask>>) {}

  static start = async (config: FlaskConfig) => new FlaskClient(await startFlask(config));

  stop = () => this.server.stop();

  async visit(path: "/set" | "/get" | "/clear" | "/write" | "/read", sent: Sent): Promise<Answer> {
    const { now, cookie, body } = sent;
    const response = await fetch(this.server.url + path, {
      method: body === undefined ? "GET" : "POST",
      headers: { "X-Now": String(now), ...(cookie !== undefined && { Cookie: `session=${cookie}` }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const [setCookie = null] = response.headers.getSetCookie();
    return { status: response.status, text: await response.text(), setCookie };
  }

  /** The cookie of a new session with what `notation` says in it, in the notation of real_flask.py. */
  async write(notation: unknown, now: number): Promise<string> {
    return cookieIn(await this.visit("/write", { now, body: notation }));
  }

  /** An empty session is null: Flask starts one whenever it refuses a cookie. */
  async read(cookie: string, now: number): Promise<Opened> {
    const {
      saw,
      session,
      empty,
      error = null,
    } = JSON.parse((await this.visit("/read", { now, cookie })).text);
    return { saw, session: error || empty ? null : session, error };
  }
}

/** The value of the session cookie that an answer sets. */
export function cookieIn({ status, text, setCookie }: Answer): string {
  const value = /^session=([^;]+)/.exec(setCookie ?? "")?.[1];
  if (value === undefined) throw new Error(`Flask set no session cookie, but answered ${status}: ${text}`);
  return value;
}
