import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { describeStore } from "./contract";
import { inTime } from "./in-time";
import { memoryStore } from "./memory";
import { type Store, StoreUnavailable } from "./store";

describeStore("a store whose time suffices", inTime(memoryStore(), 600_000));

const limits = { ttlSeconds: 60, mostRows: 10 };

const everyCall: [string, (store: Store) => Promise<unknown>][] = [
  ["get", (store) => store.get("key", 60)],
  ["set", (store) => store.set("key", "other", 60)],
  ["delete", (store) => store.delete("key", "else")],
  ["update", (store) => store.update("key", () => "other", 60)],
  ["updateRow", (store) => store.updateRow("table", "row", () => "other", limits)],
  ["rows", (store) => store.rows("table")],
];

/** A store that answers after so many milliseconds. An update reads, and writes as soon as it has. */
async function slowStore(milliseconds: number) {
  const fast = memoryStore();
  await fast.set("key", "text", 600);
  await fast.updateRow("table", "row", () => "text", { ttlSeconds: 600, mostRows: 10 });
  const slow = new Proxy(fast, {
    get:
      (store, name: keyof Store) =>
      async (...args: never[]) => {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        return (store[name] as (...args: never[]) => Promise<unknown>)(...args);
      },
  });
  const kept = async () => [await fast.get("key"), (await fast.rows("table")).rows];
  return { slow, kept };
}

/** Whether a call was answered, or what was said instead. */
const told = (call: Promise<unknown>) => call.then(() => "answered").catch((error) => error);

describe("a store that is too slow for a request", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(everyCall)("is unavailable to it as soon as its time is over: %s", async (_, call) => {
    const { slow } = await slowStore(5000);
    const answer = told(call(inTime(slow, 2000)));
    await vi.advanceTimersByTimeAsync(1999);
    expect(await Promise.race([answer, "waiting"])).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBeInstanceOf(StoreUnavailable);
    await vi.advanceTimersByTimeAsync(60_000);
  });

  it.each(everyCall)("counts all calls of the request together: %s after two others", async (_, call) => {
    const { slow } = await slowStore(800);
    const store = inTime(slow, 2000);
    const answers = told(store.get("key").then(() => store.get("key")));
    const answer = told(answers.then(() => call(store)));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await Promise.all([answers, answer])).toEqual(["answered", expect.any(StoreUnavailable)]);
    await vi.advanceTimersByTimeAsync(60_000);
  });

  it.each(everyCall)("is not asked any more when the time is over: %s", async (_, call) => {
    const { slow, kept } = await slowStore(0);
    const asked = vi.spyOn(slow, "get");
    const store = inTime(slow, 2000);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await told(call(store))).toBeInstanceOf(StoreUnavailable);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).not.toHaveBeenCalled();
    expect(await kept()).toEqual(["text", [["row", "text"]]]);
  });

  it.each(everyCall.slice(3, 5))("writes nothing after it was said that it had not: %s", async (_, call) => {
    const { slow, kept } = await slowStore(2500);
    const answer = told(call(inTime(slow, 2000)));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBeInstanceOf(StoreUnavailable);
    expect(await kept()).toEqual(["text", [["row", "text"]]]);
  });

  it("leaves no timer behind when it was quick enough", async () => {
    const { slow } = await slowStore(0);
    const answer = inTime(slow, 2000).get("key");
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe("text");
    expect(vi.getTimerCount()).toBe(0);
  });
});
