import { type Anatomy, unreadable } from "./anatomy";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

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

  edit(cookie) {
    const middle = Math.floor(cookie.length / 2);
    const next = alphabet[(alphabet.indexOf(cookie.charAt(middle)) + 1) % alphabet.length];
    return `${cookie.slice(0, middle)}${next}${cookie.slice(middle + 1)}`;
  },
};
