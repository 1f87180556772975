import { anyJson, nearlyRight } from "../json.js";
import { rightRequest } from "../right-request.js";
import { mutated, nastyText } from "../texts.js";
import { types } from "./types.js";

/** @typedef {import("../right-request.js").Scene} Scene @typedef {import("../message.js").Message} Message */

const withBody = ["POST", "PUT", "PATCH", "DELETE"];

/**
 * A body that is none, or nearly right, or framed as nobody does.
 * @param {Scene} scene @returns {Message}
 */
export function bodies(scene) {
  const { random, route } = scene;
  const right = rightRequest(scene);
  const ours = route.methods.filter((method) => method !== "GET");
  const method = random.pick(ours.length > 0 && random.percent(90) ? ours : withBody);
  const body = oddBody(scene, right.body?.toString());
  const headers = right.headers.filter(([name]) => name !== "Content-Type");
  headers.push(["Content-Type", random.percent(60) ? "application/json" : random.pick(types)]);
  if (random.percent(5)) headers.push(["Content-Encoding", random.pick(["gzip", "br", "identity", "x"])]);
  const framing = random.percent(80)
    ? undefined
    : random.pick(["chunked", "chunked", "chunked", "too-short", "too-long", "none"]);
  return {
    ...right,
    method,
    headers,
    body,
    framing,
    cut: random.percent(2) ? random.below(100) / 100 : undefined,
  };
}

/** @param {Scene} scene @returns {Buffer} */
function oddBody({ random }, right = "{}") {
  switch (random.below(8)) {
    case 0:
      return Buffer.from(anyJson(random));
    case 1:
    case 2:
      return Buffer.from(nearlyRight(random));
    case 3:
      return Buffer.from(mutated(random, right));
    case 4:
      return Buffer.from(random.some(200, () => random.below(256)));
    case 5:
      return Buffer.from(nastyText(random));
    case 6:
      return Buffer.concat([
        Buffer.from(right.slice(0, -2)),
        Buffer.from([0xed, 0xa0, 0x80, 0xff]),
        Buffer.from('"}'),
      ]);
    default:
      return Buffer.from(right + " ".repeat(random.below(9000)));
  }
}
