import { randomUUID } from "node:crypto";
import type { Redis } from "@upstash/redis";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import { startRestServer } from "@/lib/store/rest-server";
import { StoreUnavailable } from "@/lib/store/store";
import { newClient, upstashStore } from "@/lib/store/upstash";
import { makeLimiter, spend, spendOf } from "./limiter";
import type { Limit } from "./limits";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const redis = inject("redis");
const clients: [string, Redis | undefined][] = [["memory", undefined]];
if (redis) clients.push(["Redis", newClient(redis)]);

const tooMany = "That was too much.";
const limitOf = (points: number): Limit => ({ points, seconds: 60, tooMany });

/** Something that may be asked for so often, counted apart from everything else. */
function newCount(points: number, client?: Redis, name = `test-${randomUUID()}`) {
  const limit = limitOf(points);
  const limiter = makeLimiter(name, limit, client);
  return (who: string) => spendOf(limit, limiter, who);
}

const tooOften = {
  name: "Problem",
  status: 429,
  title: tooMany,
  detail: expect.stringMatching(/^Try again in \d+ s\.$/),
};

describe.each(clients)("a limit over %s", (_, client) => {
  it("lets each ask as often as it says, and then tells how long to wait", async () => {
    const ask = newCount(3, client);
    for (let i = 0; i < 3; i++) await ask("somebody");
    for (let i = 0; i < 2; i++) {
      const error = await ask("somebody").catch((error) => error);
      expect(error).toMatchObject(tooOften);
      expect(error.retryAfterSeconds).toBeGreaterThan(50);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(60);
      expect(error.detail).toContain(` ${error.retryAfterSeconds} s`);
    }
    await ask("somebody else");
  });

  it("lets exactly as many through that come at once", async () => {
    const ask = newCount(5, client);
    const settled = await Promise.allSettled(Array.from({ length: 20 }, () => ask("somebody")));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  it("counts each thing that can be asked for apart", async () => {
    for (const ask of [newCount(1, client), newCount(1, client)]) await ask("somebody");
  });
});

it("begins anew when its time is over", async () => {
  vi.useFakeTimers();
  const ask = newCount(1);
  await ask("somebody");
  vi.advanceTimersByTime(59_000);
  await expect(ask("somebody")).rejects.toMatchObject({ ...tooOften, retryAfterSeconds: 1 });
  vi.advanceTimersByTime(1001);
  await ask("somebody");
});

it("is what the process was started with, and the same each time", async () => {
  vi.stubEnv("ROOM_JOINS_PER_MINUTE", "2");
  const ask = () => spend("joins", "somebody");
  await ask();
  await ask();
  await expect(ask()).rejects.toMatchObject({
    ...tooOften,
    title: "Too many have asked for this from your network.",
  });
});

describe.skipIf(!redis)("two instances", () => {
  it("count together", async () => {
    const name = `test-${randomUUID()}`;
    const store = redis ?? expect.fail("there is no Redis");
    const instance = () => newCount(4, newClient(store), name);
    const instances = [instance(), instance()] as const;
    const asked = Array.from({ length: 12 }, (_, i) => instances[i % 2 ? 1 : 0]("somebody"));
    const settled = await Promise.allSettled(asked);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    await expect(instance()("somebody")).rejects.toMatchObject(tooOften);
  });
});

const token = "the-token-of-this-test";

it("is counted on the way of what is read, with no trip to the store of its own", async () => {
  const server = await startRestServer((response, commands) => {
    const results = commands.map(([name]) => ({ result: name === "eval" ? [1, 60_000] : "text" }));
    response.end(JSON.stringify(results));
  });
  const client = newClient({ url: server.url, token });
  const store = upstashStore({ url: server.url, token }, client);
  const [address, lab] = [newCount(3, client), newCount(3, client)];
  await Promise.all([store.get("key", 60), address("somebody"), lab("some lab")]);
  expect(server.requests.map((commands) => commands.map(([name]) => name))).toEqual([
    ["getex", "eval", "eval"],
  ]);
  await server.stop();
});

describe("a store that does not count", () => {
  it.each([
    "{}",
    '[{"result":"OK"}]',
    '[{"result":[1]}]',
    '[{"result":["1","60"]}]',
    '[{"error":"OOM"}]',
    "no",
  ])("but answers %s is unavailable, and lets nobody through uncounted", async (answer) => {
    const server = await startRestServer((response) => response.end(answer));
    const ask = newCount(3, newClient({ url: server.url, token }));
    await expect(ask("somebody")).rejects.toThrow(StoreUnavailable);
    await server.stop();
  });

  it("because it is away is unavailable", async () => {
    const server = await startRestServer();
    await server.stop();
    const ask = newCount(3, newClient({ url: server.url, token }));
    await expect(ask("somebody")).rejects.toThrow(StoreUnavailable);
  });

  it("is not asked any more about whoever is over the limit", async () => {
    let count = 0;
    const server = await startRestServer((response, commands) => {
      count += 1;
      response.end(JSON.stringify(commands.map(() => ({ result: [count, 60_000] }))));
    });
    const ask = newCount(2, newClient({ url: server.url, token }));
    for (let i = 0; i < 2; i++) await ask("somebody");
    for (let i = 0; i < 5; i++) await expect(ask("somebody")).rejects.toMatchObject(tooOften);
    expect(count).toBeLessThanOrEqual(3);
    await server.stop();
  });
});
