import { rightRequest } from "../right-request.js";

/** @typedef {import("../right-request.js").Scene} Scene @typedef {import("../message.js").Message} Message */

const known = [
  ..."GET HEAD POST PUT PATCH DELETE OPTIONS TRACE CONNECT PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK SEARCH".split(
    " ",
  ),
  ..."M-SEARCH NOTIFY SUBSCRIBE PURGE LINK UNLINK REPORT MKACTIVITY CHECKOUT MERGE BIND QUERY SOURCE get Get X GE T".split(
    " ",
  ),
];

/**
 * A method that nobody, or nobody here, knows.
 * @param {Scene} scene @returns {Message}
 */
export function methods(scene) {
  const { random } = scene;
  const right = rightRequest(scene);
  return { ...right, method: random.pick(known), body: random.percent(50) ? right.body : undefined };
}
