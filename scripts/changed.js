import { stat } from "node:fs/promises";

/** When a file or folder last changed, in milliseconds; 0 when it is not there. */
export const changed = (path) =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
