import { expect, test } from "vitest";
import { rehearse } from "@/lib/stories/rehearse";
import { cameOf, foretold, playedAgain } from "./judging";

const acts = ["sign-in", "capture", "log-out", "replay"] as const;
const played = () => rehearse({ mechanisms: ["signed", "redis"], acts });
const choice = (...foretells: ("in" | "out")[]) => ({ says: "", because: "", foretells });

test("what came is what the last request of each site came to", async () => {
  expect(cameOf(await played())).toEqual(["in", "out"]);
});

test("an answer is right when it is right of every site", () => {
  expect(foretold(choice("in", "out"), ["in", "out"])).toBe(true);
  expect(foretold(choice("in", "in"), ["in", "out"])).toBe(false);
  expect(foretold(choice("in"), ["in", "out"])).toBe(false);
});

test("the first prediction stands with its judgement, and what was seen last is shown", async () => {
  const [first, second] = [await played(), await played()];
  const tried = playedAgain(undefined, { said: 1, choice: choice("in", "in"), runs: first });
  expect(tried).toEqual({ said: 1, foretold: false, runs: first });
  const again = playedAgain(tried, { said: 0, choice: choice("in", "out"), runs: second });
  expect(again).toEqual({ said: 1, foretold: false, runs: second });
});
