import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refuse } from "./refuse.js";

const server = createServer((incoming, outgoing) => refuse(incoming, outgoing) || outgoing.end("let in"));
server.on("checkExpectation", refuse);
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());

/** Sends a request as it is told: `fetch` would mend it. */
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ status?: number; type?: string; text: string }>((resolve, reject) => {
    const asking = request({ port, path, method, headers: { host: "localhost", ...headers } }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode, type: response.headers["content-type"], text }),
      );
    });
    asking.on("error", reject).end();
  });

const tree = (value: unknown) => ({ "next-router-state-tree": encodeURIComponent(JSON.stringify(value)) });

describe("is let in", () => {
  test.each([
    "/",
    "/learn/the-time-inside?x=//y",
    "/api/labs",
    "/labs/a.b~c/alice/flask",
    "/learn//x",
    "/api/rooms/%2e%2ex",
  ])("%s", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200, text: "let in" });
  });

  test.each(["localhost:3000", "lab.example", "192.168.1.5", "[::1]:3000", "a_b.example"])(
    "whoever calls the server %s",
    async (host) => {
      expect(await ask("/", { host })).toMatchObject({ status: 200 });
    },
  );

  test("the router of a page, and who waits to be told to go on", async () => {
    expect(await ask("/", tree(["", { children: ["__PAGE__", {}] }]))).toMatchObject({ status: 200 });
    expect(await ask("/", { expect: "100-continue" })).toMatchObject({ status: 200 });
  });
});

describe("is refused with a problem that says what to do", () => {
  const refused = async (status: number, ...asked: Parameters<typeof ask>) => {
    const { text, ...answer } = await ask(...asked);
    expect(answer).toEqual({ status, type: "application/problem+json" });
    expect(JSON.parse(text)).toMatchObject({
      status,
      title: expect.stringMatching(/\.$/),
      detail: expect.stringMatching(/\.$/),
    });
  };

  test.each(["http://evil.example/api/labs", "*"])("an address like %s", (path) => refused(400, path));

  test.each(["localhost\\@evil.example", "a@b", "x/y", "a b", "[::1", "évil"])("a host like %j", (host) =>
    refused(400, "/", { host }),
  );

  test.each([
    "/api//labs",
    "/labs/x//alice",
    "/api/../x",
    "/api/./labs",
    "/labs/\\evil.example",
    "/api/labs/",
    "/api/%2E./labs",
    "/api/labs/x/redis/server.rsc",
  ])("%s, which the router would send on to another address", (path) => refused(404, path));

  test("TRACE, of which no request can be made", () => refused(405, "/api/labs", {}, "TRACE"));

  test("what nobody can do", () => refused(417, "/", { expect: "200-ok" }));

  test.each(["x", "%", "[]", "null", encodeURIComponent('["",{"a":1}]')])(
    "a router's state that is none: %s",
    (state) => refused(400, "/", { "next-router-state-tree": state }),
  );

  test("a router's state that is too long", () =>
    refused(400, "/", tree(["a".repeat(12_000), { b: ["x".repeat(3000), 1] }])));
});
