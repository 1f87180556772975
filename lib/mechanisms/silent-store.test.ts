import { describe, expect, test } from "vitest";
import { jwtDenylist } from "./jwt-denylist";
import { jwtNotBefore } from "./jwt-not-before";
import type { Mechanism } from "./mechanism";
import { probe } from "./testing-probe";
import { withoutStore } from "./testing-server";

describe.each<Mechanism>([jwtDenylist, jwtNotBefore])("what $id saw", (mechanism) => {
  const { signedIn, traceOf } = probe(mechanism);

  test.each([
    [false, "the store does not answer"],
    [true, "the store does not answer, let in all the same"],
  ])("of a silent store, failing open: %j", async (failsOpen, saw) => {
    const { server, cookie } = await signedIn();
    expect(await traceOf(cookie, withoutStore({ ...server, failsOpen }))).toEqual([
      { question: "authentic", held: true, saw: "HMAC-SHA256 matches" },
      { question: "in-time", held: true, saw: "exp is in 30 s" },
      { question: "live", held: failsOpen, saw, unanswered: true },
    ]);
  });
});
