import { parseArgs } from "node:util";
import { parts } from "./parts.js";

const usage = `npm run bench -- [part …] [options]

Measures the lab on this machine and prints tables in Markdown: all parts, or those that are named.

${parts.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join("\n")}

  --rounds 15     how often each thing is measured in turn; what is told is the median
  --seconds 1     how long each time, where something is measured for so long
  --help`;

/** @typedef {{ rounds: number, seconds: number }} Effort */

/**
 * What is to be measured. Ends with a line that says why when it cannot be.
 * @param {string[]} args
 * @returns {{ parts: import("./parts.js").Part[], effort: Effort }}
 */
export function readOptions(args) {
  const { values, positionals } = parse(args);
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const [rounds, seconds] = [Number(values.rounds ?? 15), Number(values.seconds ?? 1)];
  if (!Number.isInteger(rounds) || rounds < 1) refuse("--rounds takes a whole number from 1 on");
  if (!(seconds >= 0.1)) refuse("--seconds takes a number from 0.1 on");
  const unknown = positionals.find((name) => !parts.some((part) => part.name === name));
  if (unknown) refuse(`There is no part called ${unknown}`);
  const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return { parts: chosen, effort: { rounds, seconds } };
}

function parse(args) {
  const text = { type: /** @type {const} */ ("string") };
  const flag = { type: /** @type {const} */ ("boolean") };
  try {
    return parseArgs({ args, options: { rounds: text, seconds: text, help: flag }, allowPositionals: true });
  } catch (error) {
    return refuse(error.message);
  }
}

/** @returns {never} */
function refuse(line) {
  console.error(`${line}\n\n${usage}`);
  process.exit(2);
}
