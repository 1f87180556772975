import { expect, test } from "vitest";
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
