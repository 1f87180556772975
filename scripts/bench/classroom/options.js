import { parseArgs } from "node:util";
import { isInstalled } from "../../../e2e/servers/redis-server.js";

const usage = `npm run bench:classroom -- [options]

Lets classes of simulated learners act every 3 seconds, with the board open, and prints what that takes.

  --learners 30,300,1000       sizes of the classes; over Redis those up to 300 by default, else these
  --seconds 30                 how long is measured, after 6 seconds that are not
  --no-redis                   only with the store in memory
  --redis                      only over Upstash's REST API in front of a real redis-server
  --help`;

/** The largest class that is tried over Redis unless sizes are asked for: this machine plays Upstash as well. */
const mostOverRedis = 300;

/**
 * What is to be measured. Ends with a line that says why when it cannot be.
 * @param {string[]} args
 */
export function readOptions(args) {
  const { values } = parse(args);
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const sizes = (values.learners ?? "30,300,1000").split(",").map(Number);
  const seconds = Number(values.seconds ?? 30);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    refuse("--learners takes numbers such as 30,300");
  if (!(seconds >= 1)) refuse("--seconds takes a number from 1 on");
  if (values.redis && !isInstalled()) refuse("redis-server is not on PATH");
  const overRedis = values.learners ? sizes : sizes.filter((size) => size <= mostOverRedis);
  const withRedis = values.redis ?? (!values["no-redis"] && isInstalled());
  const runs = [
    ...(values.redis ? [] : sizes.map((size) => ({ store: "memory", size }))),
    ...(withRedis ? overRedis.map((size) => ({ store: "redis", size })) : []),
  ];
  return { runs, seconds };
}

function parse(args) {
  const text = { type: /** @type {const} */ ("string") };
  const flag = { type: /** @type {const} */ ("boolean") };
  const options = { learners: text, seconds: text, redis: flag, "no-redis": flag, help: flag };
  try {
    return parseArgs({ args, options });
  } catch (error) {
    return refuse(error.message);
  }
}

/** @returns {never} */
function refuse(line) {
  console.error(`${line}\n\n${usage}`);
  process.exit(2);
}
