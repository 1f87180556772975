import * as reader from "./json-reader";
import * as writer from "./json-writer";

/** How values become text and come back. `loads` may throw any error for text that it cannot read. */
export type Dialect = { dumps(value: unknown): string; loads(text: string): unknown };

/**
 * The JSON of plain itsdangerous (`_CompactJSON`): keys in their own order, characters beyond ASCII as they are.
 * In a JavaScript object, keys that look like array indices come first whatever the order of the text was.
 */
export const pythonJson: Dialect = {
  dumps: (value) => writer.dumps(value, { sortKeys: false, ensureAscii: false }),
  loads: (text) => reader.loads(text),
};
