import { fileURLToPath } from "node:url";
import { locate } from "../../machine.js";
import { median } from "../median.js";
import { number } from "../number.js";
import { startTeller } from "./teller.js";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const heads = ["Mechanism", "The lab, µs", "Real Flask, µs"];

/** What each mechanism's check takes, beside real Flask's. */
export async function verify({ rounds }) {
  const lab = await startTeller(process.execPath, [here("checks.js")]);
  const python = locate("python3-flask");
  const flask = python && (await startTeller(python, [here("flask_checks.py"), JSON.stringify(lab.about)]));
  try {
    const [labs, flasks] = [[], []];
    // The first is not counted: much is compiled in it.
    for (let round = 0; round <= rounds; round++) {
      labs[round] = await lab.tell();
      if (flask) flasks[round] = await flask.tell();
    }
    const micros = (times, id) =>
      id in (times[1] ?? {}) ? median(times.slice(1).map((all) => all[id])) : undefined;
    const rows = Object.keys(labs[0]).map((id) => [
      `\`${id}\``,
      ...[labs, flasks].map((times) => number(micros(times, id), 1)),
    ]);
    return { tables: [{ heads, rows }], notes: [besides(flask?.about)] };
  } finally {
    lab.stop();
    flask?.stop();
  }
}

const besides = (about) =>
  about
    ? `Flask ${about.flask} on Python ${about.python}.`
    : "No Python here can import flask, so nothing stands beside.";
