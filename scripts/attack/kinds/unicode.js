import { rightRequest } from "../right-request.js";
import { inOneLine, nastyText, percentEncoded } from "../texts.js";

/** @typedef {import("../right-request.js").Scene} Scene @typedef {import("../message.js").Message} Message */

/**
 * A text of any signs wherever one can stand.
 * @param {Scene} scene @returns {Message}
 */
export function unicode(scene) {
  const { random } = scene;
  const right = rightRequest(scene);
  const text = nastyText(random);
  const encoded = random.percent(70) ? percentEncoded(text) : inOneLine(text);
  const parts = right.target.split("/");
  if (random.percent(50) && parts.length > 2) parts[1 + random.below(parts.length - 1)] = encoded || "%20";
  const target = parts.join("/") + (random.percent(40) ? `?since=${encoded}&code=${encoded}` : "");
  /** @type {Message["headers"]} */
  const headers = [...right.headers];
  if (random.percent(30)) headers.push(["Cookie", `session=${inOneLine(text)}`]);
  if (random.percent(30))
    headers.push([random.pick(["Origin", "Referer", "User-Agent", "Accept-Language"]), inOneLine(text)]);
  const body =
    right.body && random.percent(60)
      ? Buffer.from(right.body.toString().replace(/:"[^"]*"/, () => `:${JSON.stringify(text)}`))
      : right.body;
  return { ...right, target, headers, body };
}
