import { createHash } from "node:crypto";
import { type CountedRecords, recordsIn } from "@/lib/lab/records";
import type { Server } from "./mechanism";

/** 2026-11-22T14:00:00Z, in milliseconds. */
export const start = Date.UTC(2026, 10, 22, 14);

export type TestServer = Server & { records: CountedRecords };

/** A key of the form that servers have, one for each name. */
export const testKey = (name: string) => createHash("sha256").update(name).digest("base64url");

/** A copy of the site with a store of its own, whose lifetime is 30 s. */
export const testServer = (given: Partial<TestServer> = {}): TestServer => ({
  keys: [testKey("a key")],
  now: start,
  lifetimeSeconds: 30,
  absoluteSeconds: null,
  failsOpen: false,
  records: recordsIn([]),
  setLifetime(seconds) {
    this.lifetimeSeconds = seconds;
  },
  ...given,
});

/** The same server after some seconds. */
export const later = (server: TestServer, seconds: number): TestServer => ({
  ...server,
  now: server.now + seconds * 1000,
});

/** The same server while its store does not answer. */
export const withoutStore = (server: TestServer): TestServer => ({ ...server, records: recordsIn([], true) });
