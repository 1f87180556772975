import { randomInt } from "node:crypto";

/**
 * Where a new table begins to count: anywhere in a range so wide that a version told by a table that was lost lies
 * outside of what its successor has counted. Unlike a clock's time this also holds between machines, and within a
 * millisecond. It leaves as much room above as any table can use and still count in safe integers.
 */
export const firstVersion = () => randomInt(1, 2 ** 47);
