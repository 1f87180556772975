import { type CountedRecords, recordsIn } from "@/lib/lab/records";
import type { Server } from "./mechanism";

/** 2026-11-22T14:00:00Z, in milliseconds. */
export const start = Date.UTC(2026, 10, 22, 14);

type TestServer = Server & { records: CountedRecords };

/** A copy of the site with a store of its own, whose lifetime is 30 s. */
export const testServer = (given: Partial<TestServer> = {}): TestServer => ({
  keys: ["a key"],
  now: start,
  lifetimeSeconds: 30,
  records: recordsIn([]),
  ...given,
});

/** The same server after some seconds. */
export const later = (server: TestServer, seconds: number): TestServer => ({
  ...server,
  now: server.now + seconds * 1000,
});
