import { rightRequest } from "../right-request.js";
import { inOneLineValue, nastyText } from "../texts.js";
import { oddHeaders } from "./odd-headers.js";

/** @typedef {import("../right-request.js").Scene} Scene @typedef {import("../message.js").Message} Message */

/**
 * Headers besides, or twice, that a server looks at.
 * @param {Scene} scene @returns {Message}
 */
export function headers(scene) {
  const { random } = scene;
  const right = rightRequest(scene);
  const odd = Array.from({ length: 1 + random.below(4) }, () => oddHeader(random));
  return { ...right, headers: [...right.headers, ...odd] };
}

/** @returns {[string, string]} */
function oddHeader(random) {
  const [name, values] = random.pick(oddHeaders);
  const value = random.percent(70) ? random.pick(values) : nastyText(random);
  const cased = random.percent(20)
    ? name.replace(/./g, (sign) => (random.percent(50) ? sign.toUpperCase() : sign))
    : name;
  return [cased, random.percent(90) ? inOneLineValue(value) : value];
}
