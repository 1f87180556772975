import type { Mechanism, Server } from "./mechanism";
import { type TestServer, testServer } from "./testing-server";

/** A mechanism as its tests ask it. */
export const probe = (mechanism: Mechanism) => ({
  /** A server at which Alice has just signed in, and her cookie. */
  async signedIn(given: Partial<TestServer> = {}) {
    const server = testServer(given);
    return { server, cookie: await mechanism.issue("alice", server) };
  },

  /** Who is let in with a cookie, or the question at which it is refused. */
  async decision(cookie: string, server: Server): Promise<string> {
    const verdict = await mechanism.verify(cookie, server);
    return verdict.accepted ? verdict.user : verdict.failed;
  },

  /** Every step of the verification, whatever came of it. */
  async traceOf(cookie: string, server: Server) {
    return (await mechanism.verify(cookie, server)).trace;
  },
});
