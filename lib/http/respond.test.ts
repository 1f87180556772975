import { afterEach, describe, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { Problem } from "@/lib/problem";
import { StoreUnavailable } from "@/lib/store/store";
import { handle } from "./handle";
import { json, problemReply, respond } from "./respond";

afterEach(() => vi.restoreAllMocks());

test("no answer may be kept by a cache", () => {
  for (const reply of [respond(null), json({}), problemReply(new Problem(404, "None.", "Look."))])
    expect(reply.toResponse().headers.get("cache-control")).toBe("no-store");
});

test("each cookie has a header of its own", () => {
  const response = json({}, { cookies: ["a=1", "b=2"] }).toResponse();
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

describe("a problem", () => {
  const read = async (error: unknown) => {
    const response = problemReply(error).toResponse();
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const body = await response.json();
    expect(body.status).toBe(response.status);
    return body;
  };

  test("says what went wrong and what to do", async () => {
    expect(await read(new Problem(404, "There is none.", "Make one."))).toEqual({
      status: 404,
      title: "There is none.",
      detail: "Make one.",
    });
  });

  test("is told as such also when another copy of the module made it, as of a room that is kept for a moment", async () => {
    vi.resetModules();
    const other = await import("@/lib/problem");
    expect(other.Problem).not.toBe(Problem);
    expect(await read(new other.Problem(410, "It was closed.", "Open another."))).toMatchObject({
      status: 410,
      title: "It was closed.",
    });
  });

  test("names the field that it is about", async () => {
    const problem = new Problem(400, "It is wrong.", "Right it.", "advanceSeconds");
    expect(await read(problem)).toMatchObject({ status: 400, field: "advanceSeconds" });
  });

  test("of a store that does not answer is 503, and says that nothing is lost", async () => {
    vi.spyOn(log(), "error").mockImplementation(() => {});
    const body = await read(new StoreUnavailable("token AbCd at redis.example did not answer"));
    expect(body).toMatchObject({
      status: 503,
      detail: expect.stringContaining("Nothing you have seen is lost"),
    });
    expect(JSON.stringify(body)).not.toContain("AbCd");
  });

  test.each([new TypeError("secret AbCd"), "AbCd", undefined, { status: 200, title: "AbCd" }])(
    "that nobody foresaw is 500, is logged, and its cause is not told",
    async (error) => {
      const logged = vi.spyOn(log(), "error").mockImplementation(() => {});
      const body = await read(error);
      expect(body).toMatchObject({ status: 500, detail: expect.stringContaining("Try again") });
      expect(JSON.stringify(body)).not.toContain("AbCd");
      expect(logged).toHaveBeenCalledExactlyOnceWith({ err: error }, expect.any(String));
    },
  );
});

test("whatever a route throws is answered as a problem", async () => {
  const route = handle<{ lab: string }>(async (_, { lab }) => {
    throw new Problem(404, `No lab ${lab}.`, "Start one.");
  });
  const response = await route(new Request("http://lab.example/"), { params: Promise.resolve({ lab: "x" }) });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ title: "No lab x." });
});
