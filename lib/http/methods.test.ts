import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { proxy } from "@/proxy";
import { insteadOf } from "./methods";

const site = "/labs/lab/alice/flask";

test("what the contract has is let through, HEAD like GET", () => {
  const lines = [
    `GET ${site}`,
    `HEAD ${site}/account`,
    `GET ${site}/wiretap`,
    `POST ${site}/login`,
    "GET /api/addresses",
    "POST /api/labs",
    "GET /api/labs/lab",
    "PATCH /api/labs/lab",
    "DELETE /api/labs/lab",
    "OPTIONS /api/labs/lab",
    "GET /api/labs/lab/flask/server",
    "POST /api/labs/lab/flask/forge",
    "POST /api/labs/lab/flask/rotate-key",
  ];
  for (const line of lines) {
    const [method = "", path = ""] = line.split(" ");
    expect(insteadOf(method, path), line).toBeNull();
  }
});

test("another method at an address is told what can be done there", () => {
  expect(insteadOf("POST", `${site}/account`)).toEqual(["GET"]);
  expect(insteadOf("GET", `${site}/login`)).toEqual(["POST"]);
  expect(insteadOf("PUT", "/api/labs/lab")).toEqual(["GET", "PATCH", "DELETE"]);
  expect(insteadOf("GET", "/api/labs")).toEqual(["POST"]);
  expect(insteadOf("POST", "/api/addresses")).toEqual(["GET"]);
  expect(insteadOf("POST", "/api/labs/lab/flask/server")).toEqual(["GET"]);
  expect(insteadOf("GET", "/api/labs/lab/flask/rotate-key")).toEqual(["POST"]);
});

test("pages and files are read, and nothing else is done with them", () => {
  for (const path of ["/", "/learn/the-time-inside", "/classroom/QK7M2P", "/site.css", "/nothing", "/apis"]) {
    for (const method of ["GET", "HEAD"]) expect(insteadOf(method, path), path).toBeNull();
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
      expect(insteadOf(method, path), path).toEqual(["GET", "HEAD"]);
  }
});

test("a method that nothing has is a problem also where there is nothing", async () => {
  for (const path of ["/api/nothing", "/labs", "/labs/lab/alice"]) {
    const answer = proxy(new Request(`http://lab.example${path}`, { method: "PROPFIND" }));
    expect(answer?.status, path).toBe(404);
    expect(await answer?.json()).toMatchObject({ status: 404, detail: expect.stringMatching(/\.$/) });
  }
});

test("an address where there is nothing is left to whoever says so", () => {
  for (const path of [
    "/labs",
    "/labs/lab",
    `${site}/nothing`,
    "/api",
    "/api/labs/lab/flask",
    "/api/labs/a/b/c/d",
  ])
    expect(insteadOf("DELETE", path)).toBeNull();
});

const app = fileURLToPath(new URL("../../app", import.meta.url));

/** Every address that a folder of the app answers, with the methods that its route exports. */
const routes = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /^(api|labs).*\/route\.ts$/.test(file) && !file.includes("[..."))
  .map((file) => ({
    path: `/${file.slice(0, -"/route.ts".length).replace(/[[\]]/g, "")}`,
    methods: [...readFileSync(`${app}/${file}`, "utf8").matchAll(/^export const ([A-Z]+) =/gm)].map(
      ([, name]) => name,
    ),
  }));

describe.each(routes)("at $path", ({ path, methods }) => {
  test("the contract has what the route answers, and nothing else", () => {
    expect(methods.length).toBeGreaterThan(0);
    for (const method of methods) expect(insteadOf(`${method}`, path), method).toBeNull();
    expect(insteadOf("TRACE", path)?.toSorted()).toEqual(methods.toSorted());
  });

  test("another method is answered 405 with those that are allowed", async () => {
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => !methods.includes(method));
    for (const method of others) {
      const answer = proxy(new Request(`http://lab.example${path}`, { method }));
      expect(answer?.status, method).toBe(405);
      expect(answer?.headers.get("allow")?.split(", ").toSorted()).toEqual(methods.toSorted());
      expect(await answer?.json()).toMatchObject({ status: 405, detail: expect.stringContaining("here.") });
    }
  });
});
