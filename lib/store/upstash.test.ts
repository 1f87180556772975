import { randomUUID } from "node:crypto";
import { describe, expect, inject, it } from "vitest";
import { describeStore } from "./contract";
import { StoreUnavailable } from "./store";
import { upstashStore } from "./upstash";

const redis = inject("redis");

if (!redis) {
  describe("Upstash over Redis", () => it.skip("needs redis-server, which is not on PATH", () => {}));
} else {
  describeStore("Upstash over Redis", upstashStore(redis));

  it("loses no update of two instances at once", async () => {
    const instances = [upstashStore(redis), upstashStore(redis)];
    const key = `race:${randomUUID()}`;
    const updates = instances.flatMap((store) =>
      Array.from({ length: 20 }, () => store.update(key, (held) => String(Number(held) + 1), 60)),
    );
    const results = await Promise.all(updates);
    expect(new Set(results).size).toBe(40);
    expect(await upstashStore(redis).get(key)).toBe("40");
  });

  it("loses no change of a row of two instances at once, and has no row too many", async () => {
    const instances = [upstashStore(redis), upstashStore(redis)];
    const key = `race:${randomUUID()}`;
    const limits = { ttlSeconds: 60, mostRows: 10 };
    const increment = (held: string | null) => String(Number(held) + 1);
    const changes = instances.flatMap((store) =>
      Array.from({ length: 20 }, () => store.updateRow(key, "row", increment, limits)),
    );
    expect(new Set(await Promise.all(changes)).size).toBe(40);
    await Promise.allSettled(
      instances.flatMap((store, s) =>
        Array.from({ length: 15 }, (_, i) => store.updateRow(key, `join ${s} ${i}`, increment, limits)),
      ),
    );
    const { rows } = await upstashStore(redis).rows(key);
    expect(rows).toHaveLength(10);
    expect(rows).toContainEqual(["row", "40"]);
  });

  it("gets no answer with the wrong token", async () => {
    const store = upstashStore({ ...redis, token: "wrong" });
    await expect(store.get("key")).rejects.toThrow(StoreUnavailable);
    await expect(Promise.all([store.get("one"), store.get("two")])).rejects.toThrow(StoreUnavailable);
  });
}
