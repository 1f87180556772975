import { deleteRecord, kvsession } from "./kvsession";
import type { Deed, Mechanism, Server } from "./mechanism";

/**
 * Flask-KVSession with the article's last remedy: logging out deletes the record and sets the lifetime to one second.
 * That lifetime is the app's, not the session's, so everybody else is out a second later, and nobody can stay signed
 * in for longer than a second until the app starts again.
 *
 * Proves what `kvsession-deleted` proves. Cannot end one session without all others. The server remembers its records,
 * and the running app remembers what was done to it.
 *
 * Source: Flask-KVSession 0.6.2, `SessionID.has_expired`, https://github.com/mbr/flask-kvsession
 */
export const kvsessionOneSecond = {
  ...kvsession,
  id: "kvsession-one-second",

  logout,

  logoutEverywhere: (_user, server, cookie) => logout(cookie, server),
} as const satisfies Mechanism;

async function logout(cookie: string, server: Server): Promise<Deed> {
  if (!(await deleteRecord(cookie, server))) return "nothing";
  server.setLifetime(1);
  return "lifetime-cut";
}
