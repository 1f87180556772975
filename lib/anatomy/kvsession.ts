import { type Anatomy, unreadable } from "./anatomy";
import { changeMiddle } from "./change";
import { signaturePart } from "./itsdangerous";
import { later, utc } from "./moment";

/**
 * Flask-KVSession's cookie: `id_created.signature`, both numbers in hex. What the session holds is on the server.
 *
 * Source: Flask-KVSession 0.6.2, `SessionID` in `flask_kvsession/__init__.py`.
 */
export const kvsession: Anatomy = {
  read(cookie) {
    const [, id, created, signature] = /^([0-9a-f]+)_([0-9a-f]+)\.([^.]+)$/.exec(cookie) ?? [];
    if (!id || !created || !signature) return unreadable(cookie);
    return [
      {
        text: id,
        kind: "id",
        name: "session id",
        says: "A random number that names a record on the server.",
      },
      { text: "_" },
      { text: created, kind: "time", name: "session created", says: utc(readHex(created)) },
      { text: "." },
      signaturePart(signature),
    ];
  },

  edits: [
    { id: "guess-id", of: otherId },
    { id: "younger", of: hourYounger },
  ],
};

/** Milliseconds since 1970, or NaN. */
const readHex = (seconds: string) =>
  /^[0-9a-f]+$/.test(seconds) ? Number.parseInt(seconds, 16) * 1000 : Number.NaN;

function otherId(cookie: string): string {
  const [id = ""] = cookie.split(/[_.]/, 1);
  return changeMiddle(id, "0123456789abcdef") + cookie.slice(id.length);
}

/** Moves the time of creation one hour on. */
function hourYounger(cookie: string): string {
  const [, id, created = "", rest] = /^([^_.]*)_?([^.]*)(.*)$/s.exec(cookie) ?? [];
  return `${id}_${(later(readHex(created), 1) / 1000).toString(16)}${rest}`;
}
