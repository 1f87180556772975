import { forged } from "../forged.js";
import { sessionJson } from "../json.js";
import { rightRequest } from "../right-request.js";
import { inOneLineValue, mutated, nastyText } from "../texts.js";

/** @typedef {import("../right-request.js").Scene} Scene @typedef {import("../message.js").Message} Message */

/**
 * Cookies that are changed, of somebody else, or forged with a site's own key.
 * @param {Scene} scene @returns {Message}
 */
export function cookies(scene) {
  const right = rightRequest(scene);
  const headers = right.headers.filter(([name]) => name !== "Cookie");
  return { ...right, headers: [...headers, ...oddCookies(scene, right.target)] };
}

/** @returns {[string, string][]} */
function oddCookies(scene, target) {
  const { random, world, other } = scene;
  const mechanism = mechanismIn(target, scene);
  const genuine = {
    session: world.sessions[mechanism],
    control: world.control,
    teacher: world.teacher,
    learner: world.learner,
  };
  const name = target.startsWith("/labs") ? "session" : random.pick(Object.keys(genuine));
  const one = () => {
    switch (random.below(7)) {
      case 0:
      case 1:
        return mutated(random, genuine[name]);
      case 2:
      case 3:
        return name === "session"
          ? forged(random, mechanism, world.keys[mechanism], sessionJson(random))
          : random.pick([other.control, other.teacher, other.learner, world.sessions["iron-session"]]);
      case 4:
        return random.pick([
          ...Object.values(world.sessions),
          ...Object.values(other.sessions),
          other[name] ?? "",
        ]);
      case 5:
        return random.pick(Object.values(genuine));
      default:
        return nastyText(random);
    }
  };
  const others = Object.entries(genuine).filter(([other]) => other !== name && random.percent(70));
  const pairs = [...others.map(([name, value]) => `${name}=${value}`), `${name}=${one()}`];
  if (random.percent(10)) pairs.push(`${name}=${one()}`);
  if (random.percent(5)) pairs.unshift(nastyText(random), "__proto__=x", "=x", name);
  if (random.percent(5)) pairs.push(...random.some(300, () => `c${random.below(1000)}=x`));
  const text = pairs.join(random.percent(90) ? "; " : random.pick([";", ", ", ";;", "&", " "]));
  const sent = random.percent(97) ? inOneLineValue(text) : text;
  return random.percent(95)
    ? [["Cookie", sent]]
    : [
        ["Cookie", sent],
        ["cookie", `${name}=${inOneLineValue(one())}`],
      ];
}

const mechanismIn = (target, { random, world }) => {
  const named = /^\/labs\/[^/]+\/[^/]+\/([^/]+)/.exec(target)?.[1];
  return named && Object.hasOwn(world.keys, named) ? named : random.pick(Object.keys(world.keys));
};
