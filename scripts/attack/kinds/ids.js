import { rightRequest } from "../right-request.js";
import { inOneLine, mutated, nastyText, percentEncoded } from "../texts.js";

/** @typedef {import("../right-request.js").Scene} Scene @typedef {import("../message.js").Message} Message */

/**
 * An address whose ids are of something else or of nothing, or which is no address.
 * @param {Scene} scene @returns {Message}
 */
export function ids(scene) {
  const right = rightRequest(scene);
  return { ...right, target: oddTarget(scene, right.target) };
}

/** An address that is like the right one. */
function oddTarget(scene, target) {
  const { random, world, other } = scene;
  const parts = target.split("/");
  const at = 1 + random.below(parts.length - 1);
  const ids = [
    other.lab,
    other.room,
    other.learnerId,
    world.room.toLowerCase(),
    world.lab.toUpperCase(),
    "A".repeat(22),
  ];
  switch (random.below(10)) {
    case 0:
    case 1:
      parts[at] = random.pick(ids);
      break;
    case 2:
    case 3:
      parts[at] = percentEncoded(mutated(random, parts[at])) || "%20";
      break;
    case 4:
      parts[at] = percentEncoded(nastyText(random)) || "%00";
      break;
    case 5:
      parts[at] = inOneLine(nastyText(random));
      break;
    case 6:
      parts.splice(
        at,
        0,
        random.pick([
          "",
          ".",
          "..",
          "..%2f",
          "%2e%2e",
          "..;",
          "%5c",
          "\\",
          "%2f%2fevil.example",
          "a".repeat(2000),
        ]),
      );
      break;
    case 7:
      return `${random.pick(["http://evil.example", "http://localhost", "//evil.example", "/\\evil.example", "/", "/.", "https:", "*", "", "evil.example:80", "http:"])}${target}`;
    case 8:
      return `${target}${random.pick(["/", "//", "//evil.example", "/%2fevil.example/", "\\", "/..", ";x=y", ".json", ".rsc", ".txt", "%00", "%20", "/_next/data/x.json", "#x", "/index", ".segments/_tree.segment.rsc"])}`;
    default:
      return `${target}?${random.pick(["since=", "_rsc=", "url=", "code=", "__nextDefaultLocale=", "nxtPlab=", "w=", "x[__proto__]=", "dpl="])}${percentEncoded(nastyText(random))}${random.pick(["", "&w=64&q=75", "&w=1e9&q=-1", "&url=%2Fsite.css&w=64&q=75", "&url=http%3A%2F%2Flocalhost%2F&w=64&q=75"])}`;
  }
  return parts.join("/");
}
