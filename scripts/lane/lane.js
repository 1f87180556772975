import { addressOf, requestOf, send } from "./exchange.js";

/**
 * A short way to the project's own routes, past Next.js, which takes several times as long for a request as they do
 * themselves. It answers what it surely knows and returns true. All else it leaves alone: an address or a method that no route
 * has, and an address that has to be decoded.
 * @param {import("./routes.js").Route[]} routes
 * @param {import("pino").Logger} log
 * @returns {(incoming: import("node:http").IncomingMessage, outgoing: import("node:http").ServerResponse) => boolean}
 */
export const lane = (routes, log) => (incoming, outgoing) => {
  const [path = ""] = (incoming.url ?? "").split("?");
  const route = routes.find(({ pattern }) => pattern.test(path));
  const answer = route?.answers[incoming.method ?? ""];
  if (!route || !answer || !URL.canParse(addressOf(incoming))) return false;
  const params = Promise.resolve({ ...route.pattern.exec(path)?.groups });
  answer(requestOf(incoming), { params })
    .then((response) => send(incoming, outgoing, response))
    .catch((error) => {
      log.error({ err: error }, "an answer could not be sent");
      outgoing.destroy();
    });
  return true;
};
