import { expect, test, vi } from "vitest";
import { LabError, send } from "./ask";
import { Turns } from "./turns";
import { View } from "./view";

test("what was asked too often is told with when to try again, and once more asked it is done", async () => {
  const answers = [
    Response.json(
      { title: "More was asked of this lab in a minute than it allows.", detail: "Try again in 12 s." },
      { status: 429, headers: { "Content-Type": "application/problem+json", "Retry-After": "12" } },
    ),
    Response.json({}),
  ];
  vi.stubGlobal("fetch", async () => answers.shift());
  const view = new View({}, { idsOf: () => [] });
  const began = performance.now();
  expect(await new Turns(view).take(() => send("GET", "/account"))).toBe(false);
  const { trouble } = view.shown();
  expect(trouble).toMatchObject({ status: 429, detail: "Try again in 12 s.", forgotten: false });
  expect(trouble?.retryAt).toBeGreaterThanOrEqual(began + 12_000);
  trouble?.again?.();
  await vi.waitFor(() => expect(view.shown().trouble).toBeNull());
  vi.unstubAllGlobals();
});

test("what went wrong otherwise can be tried again at once", () => {
  expect(new LabError(503, "The store does not answer.", "Try again in a moment.").retryAt).toBeUndefined();
});
