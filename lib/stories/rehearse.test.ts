import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { lastVisit } from "./happening";
import { rehearse } from "./rehearse";
import type { Act } from "./story";

const told = async (mechanism: MechanismId, acts: Act[]) => {
  const [happenings = []] = await rehearse({ mechanisms: [mechanism], acts });
  return happenings.map(({ at: _, ...happened }) => happened);
};

describe.each(mechanisms)("$id", ({ id }) => {
  test("a captured cookie is replayed as it is, and the site says as whom", async () => {
    const [signIn, capture, replay] = await told(id, ["sign-in", "capture", "replay"]);
    expect(signIn).toMatchObject({ what: "sign-in", cookie: expect.stringMatching(/./), maxAge: 30 });
    expect(capture).toEqual({ what: "capture" });
    expect(replay).toMatchObject({
      what: "visit",
      who: "attacker",
      sent: "stolen",
      verdict: { accepted: true, user: "alice", scenario: "while-signed-in" },
    });
  });

  test("Alice's browser drops her cookie when its Max-Age is over, and the thief keeps his", async () => {
    const happened = await told(id, ["sign-in", "capture", { wait: 30 }, "replay"]);
    expect(happened.slice(2)).toMatchObject([
      { what: "wait", seconds: 30 },
      { what: "drop" },
      { what: "visit", who: "attacker", sent: "stolen" },
    ]);
  });

  test("Bob comes back after whatever an operator does", async () => {
    const happened = await told(id, ["sign-in", { operate: "flush-store" }]);
    expect(happened.slice(1)).toMatchObject([
      { what: "operate", act: "flush-store" },
      { what: "visit", who: "bob", sent: "own" },
    ]);
  });
});

test("what the thief has changed is told apart from what he has stolen", async () => {
  const happened = await told("flask", ["sign-in", "capture", { edit: "say-admin" }, "replay"]);
  expect(happened.slice(2)).toMatchObject([
    { what: "edit", edit: "say-admin" },
    { what: "visit", sent: "edited", verdict: { accepted: false, failed: "authentic" } },
  ]);
});

test("an edit that the format does not offer is a mistake of the story", async () => {
  await expect(told("redis", ["sign-in", "capture", { edit: "flip-bits" }])).rejects.toThrow(
    'no edit "flip-bits"',
  );
});

test("logging out is told with what the server did, and where that cuts everybody's lifetime Bob comes back", async () => {
  const happened = await told("kvsession-one-second", ["sign-in", { wait: 5 }, "log-out"]);
  expect(happened.slice(2)).toMatchObject([
    { what: "log-out", everywhere: false, deed: "lifetime-cut" },
    { what: "visit", who: "bob", verdict: { accepted: false, failed: "in-time" } },
  ]);
});

test("a story happens at each of its sites, in one lab", async () => {
  const runs = await rehearse({
    mechanisms: ["signed", "redis"],
    acts: ["sign-in", "capture", "log-out", "replay"],
  });
  expect(runs.map((run) => lastVisit(run)?.verdict.accepted)).toEqual([true, false]);
});

test("limits are set before the story begins", async () => {
  const acts: Act[] = ["sign-in", "capture", { wait: 20 }, "replay", { wait: 20 }, "replay"];
  const [sliding = []] = await rehearse({
    mechanisms: ["flask"],
    limits: { refreshEachRequest: true },
    acts,
  });
  expect(lastVisit(sliding)?.verdict.accepted).toBe(true);
  const [fixed = []] = await rehearse({ mechanisms: ["flask"], acts });
  expect(lastVisit(fixed)?.verdict.accepted).toBe(false);
});
