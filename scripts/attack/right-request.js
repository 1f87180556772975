import { rightBody } from "./json.js";

/** @typedef {import("./message.js").Message} Message @typedef {import("./random.js").Random} Random @typedef {import("./world.js").World} World */
/** @typedef {{ random: Random, route: import("./routes.js").Route, world: World, other: World }} Scene */

const browsers = ["alice", "bob", "attacker"];
const acts = [
  "rotate-key",
  "rotate-key-with-fallback",
  "flush-store",
  "restart-app",
  "put-store-back",
  "fail-open",
];

/** What each parameter of an address rightly is. */
const parameters = {
  lab: ({ world }) => world.lab,
  browser: ({ random }) => random.pick(browsers),
  mechanism: ({ random, world }) => random.pick(Object.keys(world.keys)),
  act: ({ random }) => random.pick(acts),
  room: ({ world }) => world.room,
  code: ({ world }) => world.room,
  learner: ({ world }) => world.learnerId,
  chapter: () => "the-time-inside",
  story: () => "after-expiry",
};

/** One of 2,000: what is counted of each is kept for a while, and would go on growing with ever new ones. */
const addressOf = (random) => `10.0.${random.below(8)}.${random.below(250)}`;

/**
 * A request that is as it should be, of which each kind of request then spoils a part.
 * @param {Scene} scene
 * @returns {Message}
 */
export function rightRequest(scene) {
  const { random, route, world } = scene;
  const values = {};
  const target = route.path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => {
    values[name] = parameters[name]?.(scene) ?? "nothing";
    return values[name];
  });
  const method = random.pick(route.methods);
  const text = method === "GET" ? undefined : rightBody(target);
  /** @type {Message["headers"]} */
  const headers = [["Cookie", rightCookies(world, values.mechanism)]];
  if (random.percent(20)) headers.push(["Accept", "text/html"]);
  if (text) headers.push(["Content-Type", "application/json"]);
  return { method, target, headers, body: text && Buffer.from(text), address: addressOf(random) };
}

const rightCookies = ({ control, teacher, learner, sessions }, mechanism = "flask") =>
  [
    `control=${control}`,
    `teacher=${teacher}`,
    `learner=${learner}`,
    `session=${sessions[mechanism] ?? sessions.flask}`,
  ].join("; ");
