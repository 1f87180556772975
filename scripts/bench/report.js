import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { markdown } from "./markdown.js";

/**
 * @typedef {{ heads: string[], rows: (string | number)[][] }} Table
 * @typedef {{ tables: Table[], notes?: string[] }} Measured what one part of the bench came to
 */

/** On what it was measured. */
export const machine = () =>
  [
    `Node.js ${process.versions.node}`,
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `load ${loadavg()[0].toFixed(1)} before`,
  ].join(", ");

/**
 * A part as a section in Markdown.
 * @param {import("./parts.js").Part} part
 * @param {Measured} measured
 * @param {import("./options.js").Effort} effort
 */
export const report = ({ title, how }, { tables, notes = [] }, effort) =>
  [`\n### ${title}`, how(effort), ...tables.map(({ heads, rows }) => markdown(heads, rows)), ...notes].join(
    "\n\n",
  );
