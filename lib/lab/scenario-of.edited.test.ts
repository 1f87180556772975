import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Mechanism } from "@/lib/mechanisms/mechanism";
import { redis } from "@/lib/mechanisms/redis";
import { testServer } from "@/lib/mechanisms/testing-server";
import { operated } from "./ledger";
import { empty, scenario, signIn } from "./testing-ledger";

describe("a cookie that was never issued", () => {
  const all: readonly (Mechanism & { id: MechanismId })[] = mechanisms;

  test.each(all)(
    "$id: is edited when it was made from one that was, with Bob signed in beside her or not",
    async (mechanism) => {
      const server = testServer();
      const cookie = await mechanism.issue("alice", server);
      const alone = signIn(empty, cookie);
      const both = signIn(alone, await mechanism.issue("bob", server), { user: "bob" });
      for (const ledger of [alone, both]) {
        for (const { id, of } of anatomy[mechanism.id].edits)
          expect(scenario(ledger, mechanism.canonical(of(cookie))), id).toBe("edited");
        expect(scenario(ledger, "garbage")).toBe("made-up");
        expect(scenario(ledger, "x".repeat(8192))).toBe("made-up");
      }
    },
  );

  test("is edited as well when its end was cut off or changed, and no other session begins like it", async () => {
    const [hers = "", his = ""] = await Promise.all(
      ["alice", "bob"].map((user) => redis.issue(user, testServer(), undefined)),
    );
    const ledger = signIn(signIn(empty, hers), his, { user: "bob" });
    for (const cookie of [hers, his])
      for (const text of [cookie.slice(0, -5), `${cookie.slice(0, -5)}xxxxx`, `${cookie}xxxxx`])
        expect(scenario(ledger, text)).toBe("edited");
  });

  test("is edited also when nothing of its signature is left", () => {
    const ledger = signIn(
      signIn(empty, "header.payload-that-is-of-alice.signature"),
      "header.payload-that-is-of-bob.other",
    );
    expect(scenario(ledger, "none.changed-that-is-of-alice.")).toBe("edited");
    expect(scenario(ledger, "none.changed-that-is-of-carol.")).toBe("made-up");
  });

  test("shows nothing when the key is gone that made what was edited", () => {
    const before = operated(signIn(empty, "head-of-a-cookie-and-its-end"), "after-rotate-key");
    expect(scenario(before, "head-of-a-cookie-edited")).toBe("several-at-once");
    expect(scenario(before, "edited-cookie-and-its-end")).toBe("several-at-once");
    const both = signIn(before, "another-cookie-and-its-end");
    expect(scenario(both, "another-cookie-edited")).toBe("edited");
    expect(scenario(both, "edited-cookie-and-its-end")).toBe("edited");
    const beside = operated(signIn(empty, "head-of-a-cookie"), "after-rotate-key-with-fallback");
    expect(scenario(beside, "head-of-a-cookie-edited")).toBe("edited");
  });

  test("is made up while there is none from which it could have been made", () => {
    expect(scenario(empty)).toBe("made-up");
  });
});
