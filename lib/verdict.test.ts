import { describe, expect, test } from "vitest";
import { type Check, inspect, notAsked } from "./verdict";

describe("a verdict", () => {
  test("names the user when every check held, and shows the checks in their order", async () => {
    const verdict = await inspect((check: Check) => {
      check("authentic", true, "a good signature");
      check("in-time", 1, "young enough");
      return "alice";
    });
    expect(verdict).toEqual({
      accepted: true,
      user: "alice",
      trace: [
        { question: "authentic", held: true, saw: "a good signature" },
        { question: "in-time", held: true, saw: "young enough" },
      ],
    });
  });

  test("ends at the first check that does not hold: nothing after it runs", async () => {
    let ran = false;
    const verdict = await inspect(async (check: Check) => {
      check("authentic", "yes", "a good signature");
      await Promise.resolve();
      check("live", null, "no such record");
      ran = true;
      check("in-time", true, "young enough");
      return "alice";
    });
    expect(ran).toBe(false);
    expect(verdict).toEqual({
      accepted: false,
      failed: "live",
      trace: [
        { question: "authentic", held: true, saw: "a good signature" },
        { question: "live", held: false, saw: "no such record" },
      ],
    });
  });

  test("shows where the server decided without an answer", async () => {
    const { trace } = await inspect((check: Check) => {
      check("live", true, "the store does not answer", { unanswered: true });
      return "alice";
    });
    expect(trace).toEqual([
      { question: "live", held: true, saw: "the store does not answer", unanswered: true },
    ]);
  });

  test.each([false, null, undefined, 0, "", Number.NaN])("does not hold on %j", async (nothing) => {
    const verdict = await inspect((check: Check) => {
      check("bound", nothing, "nothing");
      return "alice";
    });
    expect(verdict).toMatchObject({ accepted: false, failed: "bound", trace: [{ held: false }] });
  });

  test("is not what a bug ends in: that is thrown on", async () => {
    const bug = new TypeError("a bug");
    const verify = (check: Check): string => {
      check("authentic", true, "a good signature");
      throw bug;
    };
    await expect(inspect(verify)).rejects.toBe(bug);
    await expect(inspect(async (check: Check) => verify(check))).rejects.toBe(bug);
  });

  test("tells two verifications at once apart", async () => {
    const slow = inspect(async (check: Check) => {
      await Promise.resolve();
      check("authentic", true, "the slow one");
      return "alice";
    });
    const quick = inspect((check: Check) => {
      check("live", false, "the quick one");
      return "bob";
    });
    expect((await slow).trace.map(({ saw }) => saw)).toEqual(["the slow one"]);
    expect((await quick).trace.map(({ saw }) => saw)).toEqual(["the quick one"]);
  });
});

describe("the questions that were not asked", () => {
  test("are those that the trace does not hold, each once", async () => {
    const verdict = await inspect((check: Check) => {
      check("authentic", true, "");
      check("in-time", true, "");
      check("authentic", true, "");
      return "alice";
    });
    expect(notAsked(verdict)).toEqual(["live", "bound"]);
  });

  test("include those that the verification never came to", async () => {
    const verdict = await inspect((check: Check) => {
      check("authentic", false, "");
      return "alice";
    });
    expect(notAsked(verdict)).toEqual(["in-time", "live", "bound"]);
  });
});
