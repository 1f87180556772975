import { parseSetCookie } from "cookie";

/** A browser's cookies, each under its path. Ages are not looked at: a bench is over before anything ends. */
export class Jar {
  /** @type {Map<string, Map<string, string>>} */
  #paths = new Map();

  /**
   * Keeps what a Set-Cookie header says, or removes what it ends.
   * @param {string} header
   */
  take(header) {
    const { name, value = "", path = "/", maxAge } = parseSetCookie(header, { decode: (text) => text });
    if (maxAge === 0) this.#paths.get(path)?.delete(name);
    else this.put(path, name, value);
  }

  /**
   * @param {string} path
   * @param {string} name
   * @param {string} value
   */
  put(path, name, value) {
    const kept = this.#paths.get(path) ?? new Map();
    this.#paths.set(path, kept.set(name, value));
  }

  /**
   * The Cookie header for a request (RFC 6265, 5.1.4 and 5.4: the longest path first), or undefined.
   * @param {string} target the request's path, with its query if it has one
   */
  header(target) {
    const [asked = "/"] = target.split("?");
    const pairs = [...this.#paths]
      .filter(([path]) => asked === path || asked.startsWith(path.endsWith("/") ? path : `${path}/`))
      .sort(([one], [other]) => other.length - one.length)
      .flatMap(([, kept]) => [...kept].map(([name, value]) => `${name}=${value}`));
    return pairs.length > 0 ? pairs.join("; ") : undefined;
  }
}
