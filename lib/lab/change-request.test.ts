import { describe, expect, test } from "vitest";
import { applyChange, readChange } from "./change-request";

const lab = {
  id: "x",
  offsetSeconds: 100,
  lifetimeSeconds: 30,
  absoluteSeconds: null,
  refreshEachRequest: false,
  sites: [],
  control: [],
};
const thousandYears = 1000 * 365 * 24 * 60 * 60;
const whatThereIs = "Send some of advanceSeconds, lifetimeSeconds, absoluteSeconds, refreshEachRequest.";

/** What the problem with a body is. The body is JSON text, as a request carries it. */
function problemWith(json: string): unknown {
  try {
    readChange(JSON.parse(json));
  } catch (error) {
    return error;
  }
  return expect.fail("was accepted");
}

describe("a change", () => {
  test.each([
    {},
    { advanceSeconds: 0 },
    { advanceSeconds: thousandYears },
    { lifetimeSeconds: 30 },
    { lifetimeSeconds: 300 },
    { lifetimeSeconds: 2_592_000 },
    { absoluteSeconds: null },
    { absoluteSeconds: 60 },
    { absoluteSeconds: 600 },
    { absoluteSeconds: 5_184_000 },
    { refreshEachRequest: true },
    { advanceSeconds: 10, lifetimeSeconds: 300, refreshEachRequest: false },
  ])("can be %j", (body) => {
    expect(readChange(body)).toEqual(body);
  });

  test.each(["null", "[]", '[{"advanceSeconds":1}]', '"advanceSeconds"', "10", "true"])(
    "cannot be %s, which is no object",
    (json) => {
      expect(problemWith(json)).toMatchObject({
        name: "Problem",
        status: 400,
        detail: whatThereIs,
      });
    },
  );

  test.each([
    ["advanceSeconds", [-1, 0.5, thousandYears + 1, "10", null, true, [10], {}]],
    ["lifetimeSeconds", [0, 31, -30, "30", 30.5, null, [30], { 30: 30 }]],
    ["absoluteSeconds", [0, 30, 59, 61, 300, -60, 60.5, "60", "null", true, false, [60], { 60: 60 }]],
    ["refreshEachRequest", ["true", 0, 1, null, [], {}]],
  ])("with a wrong %s is refused with the field named", (field, values) => {
    for (const value of values) {
      const json = JSON.stringify({ [field]: value });
      expect(problemWith(json), json).toMatchObject({
        status: 400,
        field,
        title: `"${field}" is not right.`,
        detail: expect.stringMatching(/^It has to be .+\.$/),
      });
    }
  });

  test("cannot have a number that JSON has but that is none", () => {
    expect(problemWith('{"advanceSeconds": 1e999}')).toMatchObject({ status: 400, field: "advanceSeconds" });
  });

  test.each(["lab", "", "offsetSeconds", "id", "__proto__", "constructor", "toString", "hasOwnProperty"])(
    "cannot have a field %j, and says so",
    (field) => {
      for (const value of ["{}", "1", '{"advanceSeconds":1}'])
        expect(problemWith(`{${JSON.stringify(field)}: ${value}}`)).toMatchObject({
          status: 400,
          field,
          title: `There is no field "${field}".`,
          detail: whatThereIs,
        });
    },
  );

  test("says which absolute limits there are, and how to have none", () => {
    expect(problemWith('{"absoluteSeconds": 61}')).toMatchObject({
      detail: "It has to be null for no limit, or one of 60, 600, 5184000.",
    });
  });

  test("is refused as a whole when one field of several is wrong", () => {
    expect(problemWith('{"advanceSeconds": 10, "lifetimeSeconds": 31}')).toMatchObject({
      field: "lifetimeSeconds",
    });
    expect(problemWith('{"lifetimeSeconds": 30, "advance": 10}')).toMatchObject({ field: "advance" });
  });
});

describe("a changed lab", () => {
  test("has what was sent and keeps the rest", () => {
    expect(applyChange(lab, {})).toEqual(lab);
    expect(applyChange(lab, { lifetimeSeconds: 300 })).toEqual({ ...lab, lifetimeSeconds: 300 });
    const limited = applyChange(lab, { absoluteSeconds: 60 });
    expect(limited).toEqual({ ...lab, absoluteSeconds: 60 });
    expect(applyChange(limited, { lifetimeSeconds: 300 })).toMatchObject({ absoluteSeconds: 60 });
    expect(applyChange(limited, { absoluteSeconds: null })).toEqual(lab);
    expect(applyChange(lab, { refreshEachRequest: true })).toEqual({ ...lab, refreshEachRequest: true });
  });

  test("has its clock moved forward by each advance", () => {
    const once = applyChange(lab, { advanceSeconds: 10 });
    expect(applyChange(once, { advanceSeconds: 60 })).toEqual({ ...lab, offsetSeconds: 170 });
  });

  test("is never more than 1,000 years ahead", () => {
    const most = applyChange(lab, { advanceSeconds: thousandYears - 100 });
    expect(most.offsetSeconds).toBe(thousandYears);
    expect(() => applyChange(most, { advanceSeconds: 1 })).toThrow(
      expect.objectContaining({ status: 400, field: "advanceSeconds" }),
    );
    expect(applyChange(most, { lifetimeSeconds: 300 }).lifetimeSeconds).toBe(300);
  });
});
