/** One answer: all that goes over the wire but the cookies that it hands out, which stand apart. */
export type Heard = { line: string; status: number; text: string; cookies: string[] };

/** What is sent in place of what is right. */
export type Sent = { body?: string; cookie?: string; accept?: string };

/** A client that keeps every cookie and sends all of them everywhere, and hears every answer to its end. */
export class Eavesdropper {
  readonly heard: Heard[] = [];
  readonly jar = new Map<string, string>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async ask(line: string, { body, cookie = this.cookie, accept = "*/*" }: Sent = {}): Promise<Heard> {
    const [method, path = ""] = line.split(" ");
    const headers = { cookie, accept };
    const response = await fetch(this.#url + path, { method, headers, body, redirect: "manual" });
    const cookies = response.headers.getSetCookie();
    for (const one of cookies) this.#keep(one);
    const others = [...response.headers].filter(([name]) => name !== "set-cookie");
    const text = [...others.flat(), await response.text()].join("\n");
    const heard = { line, status: response.status, text, cookies };
    this.heard.push(heard);
    return heard;
  }

  get cookie() {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(cookie: string) {
    const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
    if (value) this.jar.set(name, value);
  }
}
