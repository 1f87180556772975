import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadSignature } from "@/lib/itsdangerous/errors";
import { Signer } from "@/lib/itsdangerous/signer";
import { type Vector, vectors } from "@/lib/itsdangerous/testing-vectors";
import { recordsIn } from "@/lib/lab/records";
import { kvsession } from "./kvsession";
import type { Server } from "./mechanism";
import { probe } from "./testing-probe";
import { later, start, testServer } from "./testing-server";
import { editOf, editOfEnd } from "./testing-texts";

const { signedIn, decision } = probe(kvsession);

/** What `open_session` and `has_expired` of Flask-KVSession 0.6.2 say, in the words of a verdict. */
async function libraryDecision(
  cookie: string,
  { keys, now, lifetimeSeconds, records }: Server,
): Promise<string> {
  try {
    const key = new Signer(keys).unsign(cookie);
    const created = Number.parseInt(key.split("_")[1] ?? "", 16);
    if (now > (created + lifetimeSeconds) * 1000) return "in-time";
    return (await records.get<{ user: string }>(key))?.user ?? "live";
  } catch (error) {
    if (error instanceof BadSignature) return "authentic";
    throw error;
  }
}

async function agree(cookie: string, server: Server): Promise<void> {
  expect(await decision(cookie, server), cookie).toBe(await libraryDecision(cookie, server));
}

describe("agrees with Flask-KVSession", () => {
  test("on a cookie of any age around its limit, to a thousandth of a second", async () => {
    const age = fc.oneof(fc.integer({ min: 29_500, max: 31_500 }), fc.integer({ min: -1000, max: 60_000 }));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 999 }), age, async (before, age) => {
        const { server, cookie } = await signedIn({ now: start + before });
        // Its record is there for a while longer, in case that it is asked for.
        const records = recordsIn(
          (await server.records.entries()).map(([key]) => [key, { user: "alice", expiresAt: 1e10 }]),
        );
        await agree(cookie, { ...server, now: start + age, records });
      }),
      { numRuns: 200 },
    );
  });

  test("on a cookie with anything changed in it, in time or late", async () => {
    const { server, cookie } = await signedIn();
    await fc.assert(
      fc.asyncProperty(fc.oneof(editOf(cookie), editOfEnd(cookie)), fc.constantFrom(0, 30, 31), (text, age) =>
        agree(text, later(server, age)),
      ),
      { numRuns: 300 },
    );
  });
});

describe("what real itsdangerous said of the cookies of real Flask-KVSession", () => {
  const cases = vectors.filter(({ kind }) => kind === "kvsession");
  const serverOf = ({ secret_keys }: Vector) => {
    const keys = secret_keys.map((key) => ("utf8" in key ? key.utf8 : expect.fail("no key in hexadecimal")));
    return testServer({ keys, now: 0x6553f100 * 1000 });
  };

  test.each(cases)("$id: $description", async (vector) => {
    const server = serverOf(vector);
    const { ok, value = "" } = vector.expect;
    expect(await decision(vector.token, server)).toBe(ok ? "live" : "authentic");
    await server.records.set(value, { user: "alice", expiresAt: 1e10 });
    expect(await decision(vector.token, server)).toBe(ok ? "alice" : "authentic");
    expect(await decision(vector.token, later(server, 31))).toBe(ok ? "in-time" : "authentic");
  });

  test("is there for cookies that were taken and for those that were not", () => {
    expect(new Set(cases.map(({ expect: { ok } }) => ok))).toEqual(new Set([true, false]));
  });
});
