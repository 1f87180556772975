import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJson } from "@/lib/http/body";
import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";
import { lane } from "./lane.js";
import { patternOf, repliesOf } from "./routes.js";

const routes = [
  {
    pattern: patternOf(["things", "[thing]"]),
    replies: repliesOf({
      GET: async (request: Request, { params }: { params: Promise<object> }) => {
        const { searchParams } = new URL(request.url);
        const told = {
          ...(await params),
          asked: searchParams.get("asked"),
          cookie: request.headers.get("cookie"),
        };
        return Response.json(told, {
          headers: [
            ["Set-Cookie", "a=1"],
            ["Set-Cookie", "b=2"],
          ],
        });
      },
      POST: async (request: Request) => new Response(await request.text(), { status: 201 }),
      PUT: async () => new Response(null, { status: 204 }),
    }),
  },
  {
    pattern: patternOf(["ours", "[thing]"]),
    replies: repliesOf({
      POST: handle<{ thing: string }>(async (request, { thing }) =>
        json({ thing, url: request.url, said: await readJson(request) }, { cookies: ["a=1", "b=2"] }),
      ),
    }),
  },
];

const short = lane(routes, pino({ level: "silent" }));
const server = createServer(
  (incoming, outgoing) => short(incoming, outgoing) || outgoing.writeHead(421).end(),
);
let site: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe("the short way", () => {
  test("gives a route what the router would, and sends what it answers", async () => {
    const response = await fetch(`${site}/things/one?asked=this`, { headers: { Cookie: "session=x.y" } });
    expect(await response.json()).toEqual({ thing: "one", asked: "this", cookie: "session=x.y" });
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  test("sends the security headers with every answer, and asks for TLS only from who came by it", async () => {
    const [plain, overTls] = await Promise.all([
      fetch(`${site}/things/one`, { method: "PUT" }),
      fetch(`${site}/things/one`, { method: "PUT", headers: { "X-Forwarded-Proto": "https" } }),
    ]);
    expect(Object.fromEntries(plain.headers)).toMatchObject({
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
    });
    expect(plain.headers.get("strict-transport-security")).toBeNull();
    expect(overTls.headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}$/);
  });

  test("gives a route of the lab what it looks at of a request, and sends its reply as it is", async () => {
    const said = "ä".repeat(1000);
    const response = await fetch(`${site}/ours/one?asked=this`, {
      method: "POST",
      body: JSON.stringify(said),
    });
    expect(response.headers.get("content-length")).toBe(
      String((await response.clone().arrayBuffer()).byteLength),
    );
    expect(await response.json()).toEqual({ thing: "one", url: `${site}/ours/one?asked=this`, said });
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("answers HEAD with the headers of GET, and without its body", async () => {
    const ask = (method: string) => fetch(`${site}/things/one?asked=this`, { method });
    const [head, get] = await Promise.all([ask("HEAD"), ask("GET")]);
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)));
    expect(head.status).toBe(200);
    expect(headersOf(head)).toEqual(headersOf(get));
    expect(await head.text()).toBe("");
  });

  test("passes a body on, and sends a long answer compressed and whole", async () => {
    const body = "long ".repeat(10_000);
    const response = await fetch(`${site}/things/one`, { method: "POST", body });
    expect(response.status).toBe(201);
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(body);
  });

  test("answers also a request whose body the route does not read, and sends no body where there is none", async () => {
    const response = await fetch(`${site}/things/one`, { method: "PUT", body: "x".repeat(1_000_000) });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
  });

  test.each([
    "/",
    "/things",
    "/things/",
    "/things/one/",
    "/things/one/two",
    "/things/%6fne",
    "/things/%",
    "//things/one",
  ])("leaves %s to the router", async (path) => {
    expect((await fetch(site + path)).status).toBe(421);
  });

  test.each(["OPTIONS", "DELETE", "PATCH"])(
    "leaves %s to the router where no route has it",
    async (method) => {
      expect((await fetch(`${site}/things/one`, { method })).status).toBe(421);
    },
  );
});
