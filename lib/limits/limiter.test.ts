import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import { startRestServer } from "@/lib/store/rest-server";
import { StoreUnavailable } from "@/lib/store/store";
import { type Limit, makeLimiter, spend } from "./limiter";

afterEach(() => void vi.useRealTimers());

const redis = inject("redis");
const stores: [string, Parameters<typeof makeLimiter>[1]][] = [["memory", { kind: "memory" }]];
if (redis) stores.push(["Redis", { kind: "upstash", ...redis }]);

const newLimit = (points = 3): Limit => ({ name: `test-${randomUUID()}`, points, seconds: 60 });

const tooOften = {
  name: "Problem",
  status: 429,
  title: "Too many have asked for this from your network.",
  detail: expect.stringMatching(/^Try again in \d+ s\.$/),
};

describe.each(stores)("a limit over %s", (_, store) => {
  it("lets each ask as often as it says, and then tells how long to wait", async () => {
    const limit = newLimit();
    const limiter = makeLimiter(limit, store);
    for (let i = 0; i < 3; i++) await spend(limit, "somebody", limiter);
    for (let i = 0; i < 2; i++) {
      const error = await spend(limit, "somebody", limiter).catch((error) => error);
      expect(error).toMatchObject(tooOften);
      expect(error.retryAfterSeconds).toBeGreaterThan(50);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(60);
      expect(error.detail).toContain(` ${error.retryAfterSeconds} s`);
    }
    await spend(limit, "somebody else", limiter);
  });

  it("lets exactly as many through that come at once", async () => {
    const limit = newLimit(5);
    const limiter = makeLimiter(limit, store);
    const asked = Array.from({ length: 20 }, () => spend(limit, "somebody", limiter));
    const settled = await Promise.allSettled(asked);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  it("counts each thing that can be asked for apart", async () => {
    const [one, other] = [newLimit(1), newLimit(1)];
    await spend(one, "somebody", makeLimiter(one, store));
    await spend(other, "somebody", makeLimiter(other, store));
  });
});

it("begins anew when its time is over", async () => {
  vi.useFakeTimers();
  const limit = newLimit(1);
  const limiter = makeLimiter(limit, { kind: "memory" });
  await spend(limit, "somebody", limiter);
  vi.advanceTimersByTime(59_000);
  await expect(spend(limit, "somebody", limiter)).rejects.toMatchObject({
    ...tooOften,
    retryAfterSeconds: 1,
  });
  vi.advanceTimersByTime(1001);
  await spend(limit, "somebody", limiter);
});

it("is the process's own when no other is given, and the same each time", async () => {
  const limit = newLimit(2);
  await spend(limit, "somebody");
  await spend(limit, "somebody");
  await expect(spend(limit, "somebody")).rejects.toMatchObject(tooOften);
});

describe.skipIf(!redis)("two instances", () => {
  it("count together", async () => {
    const limit = newLimit(4);
    const [, store] = stores[1] ?? expect.fail("there is no Redis");
    const instances = [makeLimiter(limit, store), makeLimiter(limit, store)];
    const asked = Array.from({ length: 12 }, (_, i) => spend(limit, "somebody", instances[i % 2]));
    const settled = await Promise.allSettled(asked);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    const third = makeLimiter(limit, store);
    await expect(spend(limit, "somebody", third)).rejects.toMatchObject(tooOften);
  });
});

describe("a store that does not count", () => {
  const token = "the-token-of-this-test";

  it("is unavailable, and lets nobody through uncounted", async () => {
    const server = await startRestServer((response) => response.writeHead(500).end("{}"));
    const limit = newLimit();
    const limiter = makeLimiter(limit, { kind: "upstash", url: server.url, token });
    await expect(spend(limit, "somebody", limiter)).rejects.toThrow(StoreUnavailable);
    await server.stop();
    await expect(spend(limit, "somebody", limiter)).rejects.toThrow(StoreUnavailable);
  });

  it("is not asked any more about whoever is over the limit", async () => {
    let count = 0;
    const server = await startRestServer((response, commands) => {
      count += 1;
      response.end(JSON.stringify(commands.map(() => ({ result: [count, 60_000] }))));
    });
    const limit = newLimit(2);
    const limiter = makeLimiter(limit, { kind: "upstash", url: server.url, token });
    for (let i = 0; i < 2; i++) await spend(limit, "somebody", limiter);
    for (let i = 0; i < 5; i++)
      await expect(spend(limit, "somebody", limiter)).rejects.toMatchObject(tooOften);
    expect(count).toBeLessThanOrEqual(3);
    await server.stop();
  });
});
