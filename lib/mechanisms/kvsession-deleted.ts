import { deleteRecord, kvsession } from "./kvsession";
import type { Deed, Mechanism, Server } from "./mechanism";

/**
 * Flask-KVSession with the article's first remedy: logging out deletes the record.
 *
 * Proves what `kvsession` proves, and that the session was not ended since. Cannot find a user's other sessions: the
 * records stand under random keys, and nothing lists whose they are. The server remembers until it is told to forget.
 *
 * Source: Flask-KVSession 0.6.2, `KVSession.destroy`, https://github.com/mbr/flask-kvsession
 */
export const kvsessionDeleted = {
  ...kvsession,
  id: "kvsession-deleted",

  logout,

  logoutEverywhere: (_user, server, cookie) => logout(cookie, server),
} as const satisfies Mechanism;

async function logout(cookie: string, server: Server): Promise<Deed> {
  return (await deleteRecord(cookie, server)) ? "record-deleted" : "nothing";
}
