import type { Reading } from "./format";

/** A cookie that is nothing but the name of a record on the server. Its shape is all there is to go by. */
export const bareId = (text: string, says: string): Reading => ({
  parts: [{ text, kind: "id", name: "session id", says }],
  guess: true,
});
