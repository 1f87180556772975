import { type Anatomy, unreadable } from "./anatomy";
import { changeMiddle } from "./change";

/** A random name for a record on the server: 43 characters that hold 256 bits and no data. */
export const randomId: Anatomy = {
  read(cookie) {
    if (!/^[\w-]{43}$/.test(cookie)) return unreadable(cookie);
    return [
      {
        text: cookie,
        kind: "id",
        name: "session id",
        says: "256 random bits that hold no data.",
      },
    ];
  },

  edits: [{ id: "guess-id", of: (cookie) => changeMiddle(cookie) }],
};
