import { expect, test } from "vitest";
import { send, startLab } from "./testing-client";

const foreignCookie = async (line: string, cookie: string, body?: unknown) =>
  (await (await send(line, { cookie, body })).json()).foreignCookie;

test("a cookie of the sites' name that another application has set for every path is told of", async () => {
  const { lab, owner } = await startLab();
  expect(await foreignCookie("POST /api/labs", "session=another")).toBe(true);
  expect(await foreignCookie(`GET /api/labs/${lab}`, "session=another")).toBe(true);
  expect(await foreignCookie(`PATCH /api/labs/${lab}`, `${owner}; session=another`, {})).toBe(true);
  expect(await foreignCookie(`POST /api/labs/${lab}/flask/rotate-key`, `${owner}; session=`)).toBe(true);
});

test("nothing is told where there is none", async () => {
  const { lab, owner } = await startLab();
  expect(await foreignCookie(`GET /api/labs/${lab}`, owner)).toBeUndefined();
  expect(await foreignCookie(`GET /api/labs/${lab}`, "session-of-another=1")).toBeUndefined();
});
