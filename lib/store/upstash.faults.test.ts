import { inspect } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { healthy, startRestServer } from "./rest-server";
import { type Store, StoreUnavailable } from "./store";
import { type Answering, faults, forEachCommand } from "./testing-faults";
import { upstashStore } from "./upstash";

const token = "the-token-of-this-test";
const secretText = "what-alice-stored";
const limits = { ttlSeconds: 60, mostRows: 10 };

const running: { stop(): Promise<void> }[] = [];
afterAll(() => Promise.all(running.map((server) => server.stop())));

async function serverAndStore(reply?: Answering) {
  const server = await startRestServer(reply);
  running.push(server);
  return { server, store: upstashStore({ url: server.url, token }) };
}

const everyCall: ((store: Store) => Promise<unknown>)[] = [
  (store) => store.get("key"),
  (store) => store.get("key", 60),
  (store) => store.set("key", secretText, 60),
  (store) => store.delete("key", "other"),
  (store) => store.update("key", () => secretText, 60),
  (store) => store.updateRow("key", "row", () => secretText, limits),
  (store) => store.rows("key", 6),
];

async function expectUnavailable(call: Promise<unknown>) {
  const error: unknown = await call.then(
    (value) => expect.fail(`was answered: ${value}`),
    (error) => error,
  );
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(error).toHaveProperty("cause", expect.any(Error));
  const logged = inspect(error, { depth: 9 });
  expect(logged).not.toContain(token);
  expect(logged).not.toContain(secretText);
}

/** All but a store that is only slow. */
const { "answers after 800 ms": _, ...lasting } = faults;

describe.concurrent("a store that", () => {
  it.each(Object.entries<Answering>(lasting))(
    "%s is unavailable to every call, and works again when it is well",
    async (_, fault) => {
      const { server, store } = await serverAndStore(fault);
      await Promise.all(everyCall.map((call) => expectUnavailable(call(store))));
      server.reply = healthy;
      expect(await store.get("key")).toBe("text");
      expect(await store.update("key", () => "other", 60)).toBe("other");
      expect(await store.updateRow("key", "row", () => "other", limits)).toBe("other");
      expect(await store.rows("key", 6)).toEqual({ version: 7, isWhole: true, rows: [["row", "text"]] });
    },
  );

  it("always has another text by the time of an update makes it give up", async () => {
    let changes = 0;
    const { store } = await serverAndStore((response, commands) => {
      const result = ([name]: (typeof commands)[number]) =>
        ({ eval: [0, `${changes++}`], get: "text", hget: "7 text" })[name];
      setTimeout(
        () => response.end(JSON.stringify(commands.map((command) => ({ result: result(command) })))),
        20,
      );
    });
    const more = (held: string | null) => `${held}.`;
    const updates = [store.update("key", more, 60), store.updateRow("key", "row", more, limits)];
    await Promise.all(updates.map(expectUnavailable));
  });

  it("hangs keeps no update waiting for those before it", async () => {
    const { store } = await serverAndStore(() => {});
    const updates = Array.from({ length: 20 }, () => store.update("key", () => "other", 60));
    await Promise.all(updates.map(expectUnavailable));
  });

  it("hangs up on an update is not asked for it twice", async () => {
    const { server, store } = await serverAndStore((response, commands) => {
      if (commands.some(([name]) => name === "eval")) response.destroy();
      else healthy(response, commands);
    });
    await expectUnavailable(store.update("key", () => secretText, 60));
    expect(server.requests.flat().map(([name]) => name)).toEqual(["get", "eval"]);
    await expectUnavailable(store.updateRow("key", "row", () => secretText, limits));
    expect(server.requests.flat().map(([name]) => name)).toEqual(["get", "eval", "hget", "eval"]);
  });

  it("hangs up once on a read is asked again", async () => {
    const { server, store } = await serverAndStore((response) => {
      server.reply = healthy;
      response.destroy();
    });
    expect(await store.get("key")).toBe("text");
    expect(server.requests).toHaveLength(2);
  });

  it("has the text already that a change makes is asked for no more than that", async () => {
    const { server, store } = await serverAndStore();
    await store.update("key", () => "text", 60);
    await store.updateRow("key", "row", () => "text", limits);
    expect(server.requests.flat().map(([name]) => name)).toEqual(["get", "hget"]);
  });

  it.each<[string, unknown]>([
    ["no version", [null, 1, []]],
    ["a version that is no number", ["newest", 1, []]],
    ["rows without texts", ["7", 1, [["row"]]]],
    ["no rows", ["7", 1]],
    ["neither all rows nor some", ["7", null, []]],
  ])("tells of a table %s is unavailable", async (_, result) => {
    const { store } = await serverAndStore(forEachCommand({ result }));
    await expectUnavailable(store.rows("key"));
  });

  it("has replicas is asked to read no less than an update wrote", async () => {
    const { server, store } = await serverAndStore((response, commands) => {
      if (commands.some(([name]) => name === "eval"))
        response.setHeader("upstash-sync-token", "after the update");
      healthy(response, commands);
    });
    await store.update("key", () => "other", 60);
    let asked: unknown;
    server.reply = (response, commands) => {
      asked = response.req.headers["upstash-sync-token"];
      healthy(response, commands);
    };
    await store.get("key");
    expect(asked).toBe("after the update");
  });

  it("is asked for several keys in one tick gets one request", async () => {
    const { server, store } = await serverAndStore();
    await Promise.all(["a", "b", "c"].map((key) => store.get(key)));
    expect(server.requests).toEqual([["a", "b", "c"].map((key) => ["get", key])]);
  });

  it("does not even listen is unavailable, and works again when it does", async () => {
    const { server, store } = await serverAndStore();
    await server.stop();
    await Promise.all(everyCall.map((call) => expectUnavailable(call(store))));
    await server.resume();
    expect(await store.get("key")).toBe("text");
  });
});
