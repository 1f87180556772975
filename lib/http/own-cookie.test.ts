import { afterEach, describe, expect, test, vi } from "vitest";
import { plan } from "@/lib/classroom/testing-room";
import { ownCookie } from "./own-cookie";
import { joinRoom, openRoom } from "./testing-class";
import { readSetCookie, send, signIn, startLab } from "./testing-client";

afterEach(() => void vi.unstubAllEnvs());

const cookie = { name: "control", value: "seal", path: "/api/labs/lab", maxAge: 60 };
const attributes = ["HttpOnly", "Max-Age=60", "Path=/api/labs/lab", "SameSite=Strict"];
const asked = (headers: Record<string, string>, url = "http://lab.example/") =>
  readSetCookie(ownCookie(new Request(url, { headers }), cookie)).attributes;
const isSecure = (...request: Parameters<typeof asked>) => asked(...request).includes("Secure");

test("a cookie of the lab's own is HttpOnly and SameSite=Strict, and goes to its path only", () => {
  expect(asked({ host: "lab.example" })).toEqual(attributes);
  expect(asked({ "x-forwarded-proto": "https" })).toEqual([...attributes, "Secure"].toSorted());
});

describe("it is Secure", () => {
  test("where the server has TLS itself, or the proxy nearest to it says so", () => {
    expect(isSecure({}, "https://lab.example/")).toBe(true);
    for (const proto of ["https", "HTTPS", "http, https", "http,https "])
      expect(isSecure({ "x-forwarded-proto": proto }), proto).toBe(true);
  });

  test("where SITE_URL says so of the host that was asked", () => {
    vi.stubEnv("SITE_URL", "https://lab.example");
    expect(isSecure({ host: "lab.example" })).toBe(true);
    expect(isSecure({ host: "10.0.0.7:3000", "x-forwarded-host": "lab.example" })).toBe(true);
  });
});

describe("it is not Secure, for a browser would not keep it,", () => {
  test("over plain http in a network or on localhost", () => {
    for (const host of ["localhost:3000", "192.168.1.20:3000"]) {
      expect(isSecure({ host })).toBe(false);
      expect(isSecure({ host, "x-forwarded-proto": "http" })).toBe(false);
      expect(isSecure({ host, "x-forwarded-proto": "https, http" })).toBe(false);
    }
  });

  test("under another name than SITE_URL's, or where that is plain http", () => {
    vi.stubEnv("SITE_URL", "https://lab.example");
    expect(isSecure({ host: "localhost:3000" })).toBe(false);
    expect(isSecure({ host: "lab.example", "x-forwarded-host": "192.168.1.20" })).toBe(false);
    vi.stubEnv("SITE_URL", "http://lab.example");
    expect(isSecure({ host: "lab.example" })).toBe(false);
  });
});

/** Everything that hands out a session of the lab itself, and what a copy of the site hands out. */
async function handedOut() {
  vi.stubEnv("SITE_URL", "https://lab.example");
  const { lab } = await startLab();
  const { code } = await openRoom();
  const { learner } = await joinRoom(code);
  const host = "lab.example";
  const owns = [
    await send("POST /api/labs", { host }),
    await send("POST /api/rooms", { host, body: plan }),
    await send(`POST /api/rooms/${code}/learners`, { host, body: { nickname: "Bo" } }),
    await send(`POST /api/rooms/${code}/me`, { host, cookie: learner }),
  ];
  const sites = await send(`POST /labs/${lab}/alice/flask/login`, { host });
  return { owns: owns.flatMap((one) => one.headers.getSetCookie()), sites: sites.headers.getSetCookie() };
}

test("over TLS every session of the lab itself is Secure, and those of the sites are as the lesson says", async () => {
  const { owns, sites } = await handedOut();
  expect(owns.map((one) => one.split("=")[0])).toEqual([
    "control",
    "teacher",
    "learner",
    "control",
    "learner",
  ]);
  for (const one of owns) expect(readSetCookie(one).attributes).toContain("Secure");
  const [only] = sites.map((one) => readSetCookie(one).attributes.map((text) => text.split("=")[0]));
  expect(only).toEqual(["HttpOnly", "Max-Age", "Path", "SameSite"]);
});

test("over plain http the same work in the browser that got them", async () => {
  const { lab, owner } = await startLab();
  expect((await send(`PATCH /api/labs/${lab}`, { cookie: owner, body: {} })).status).toBe(200);
  expect(await signIn(`/labs/${lab}/alice/redis`)).toMatch(/^session=/);
});
