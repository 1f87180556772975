import { describe, expect, test } from "vitest";
import { flawOf } from "./course";
import type { Happening } from "./happening";
import { rehearse } from "./rehearse";
import type { Act } from "./story";

const acts: Act[] = ["sign-in", "capture", { wait: 12 }, "replay"];
const played = async () => (await rehearse({ mechanisms: ["flask"], acts }))[0] ?? [];

test("what was rehearsed is the story", async () => {
  expect(flawOf(acts, await played())).toBeNull();
});

test("requests may take their time as long as the waits are shorter by it", async () => {
  const slow = (await played()).map((one) => (one.what === "wait" ? { ...one, seconds: 1 } : one));
  expect(flawOf(acts, slow)).toBeNull();
});

test("Bob may come back after a logout that has cut everybody's lifetime, and not after another", async () => {
  const acts: Act[] = ["sign-in", { wait: 5 }, "log-out"];
  const [cut = [], deleted = []] = await rehearse({
    mechanisms: ["kvsession-one-second", "kvsession-deleted"],
    acts,
  });
  expect(flawOf(acts, cut)).toBeNull();
  expect(flawOf(acts, deleted)).toBeNull();
  expect(flawOf(acts, [...deleted, ...cut.slice(-1)])).toBe("something-else");
});

describe("is not the story", () => {
  test("when an act did not happen", async () => {
    const run = await played();
    expect(flawOf(acts, run.toSpliced(1, 1))).toBe("something-else");
    expect(flawOf(acts, run.slice(0, -1))).toBe("something-else");
  });

  test("when something else happened in between", async () => {
    const [signIn, ...rest] = await played();
    const wait: Happening = { at: signIn?.at ?? 0, what: "wait", seconds: 60 };
    expect(flawOf(acts, signIn ? [signIn, wait, ...rest] : [])).toBe("something-else");
  });

  test("when the requests took longer than its times allow", async () => {
    const late = (await played()).map((one) =>
      one.what === "visit" ? { ...one, at: one.at + 20_000 } : one,
    );
    expect(flawOf(acts, late)).toBe("too-slow");
  });
});
