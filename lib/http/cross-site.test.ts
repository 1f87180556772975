import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { plan } from "@/lib/classroom/testing-room";
import { startClass } from "./testing-class";
import { expectProblem, send, startLab } from "./testing-client";

vi.mock("@/lib/backend", () => import("./testing-backend"));

/** What pages of other origins may ask for too, and why that is meant. All else that changes anything refuses them. */
const publicOnPurpose: Record<string, string> = {
  "POST /labs/[lab]/[browser]/[mechanism]/login": "the site is the lesson: scripts and neighbours sign in",
  "POST /labs/[lab]/[browser]/[mechanism]/logout": "the site is the lesson, and nobody owns its sessions",
  "POST /labs/[lab]/[browser]/[mechanism]/logout-everywhere": "the site is the lesson, as with logging out",
  "* /api/[...rest]": "there is nothing here: 404 whoever asks",
  "* /labs/[...rest]": "there is nothing here: 404 whoever asks",
};

const app = fileURLToPath(new URL("../../app", import.meta.url));
const files = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(^|\/)route\.tsx?$/.test(file),
);
const harmless = ["GET", "HEAD", "OPTIONS"];

type Answer = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

/** Every function of the app that may change something: whatever a `route.ts` exports for a method. */
const acts = (
  await Promise.all(
    files.map(async (file) => {
      const path = `/${file.slice(0, file.lastIndexOf("/"))}`;
      const route: Record<string, Answer> = await import(/* @vite-ignore */ `${app}/${file}`);
      return Object.entries(route)
        .filter(([name, value]) => typeof value === "function" && /^[A-Z]+$/.test(name))
        .filter(([method]) => !harmless.includes(method))
        .map(([method, answer]) => ({ method, path, answer, name: `${method} ${path}` }));
    }),
  )
).flat();

const isPublic = ({ name, path }: { name: string; path: string }) =>
  name in publicOnPurpose || `* ${path}` in publicOnPurpose;

/** Bodies without which an act is refused for another reason; all others need none, or any. */
const bodies: Record<string, object> = {
  "POST /api/rooms": plan,
  "POST /api/rooms/[room]/learners": { nickname: "Bo" },
  "POST /api/rooms/[room]/teachers": { key: "key" },
  "PATCH /api/rooms/[room]/learners/[learner]": { nickname: "Bo" },
};

/** A lab and a room with a learner, and the Cookie header of a browser that may do everything in both. */
async function everything() {
  const [{ lab, owner }, { code, id, teacher, learner }] = await Promise.all([startLab(), startClass()]);
  const act = { mechanism: "redis", act: "flush-store", browser: "alice", rest: ["x"] };
  return { params: { lab, room: code, learner: id, ...act }, cookie: [owner, teacher, learner].join("; ") };
}

type Everything = Awaited<ReturnType<typeof everything>>;

function ask({ method, name, path, answer }: (typeof acts)[number], all: Everything, from: object) {
  const { params, cookie } = all;
  for (const [, parameter = ""] of path.matchAll(/\[(?:\.\.\.)?(\w+)\]/g))
    if (!(parameter in params)) throw new Error(`say here what [${parameter}] is, for ${name}`);
  const request = new Request("http://lab.example/", {
    method,
    headers: { host: "lab.example", cookie, "x-forwarded-for": "10.1.2.3", ...from },
    body: JSON.stringify(bodies[name] ?? {}),
  });
  return answer(request, { params: Promise.resolve(params) });
}

const others = [
  { "sec-fetch-site": "cross-site", origin: "http://evil.example" },
  { "sec-fetch-site": "same-site" },
  { origin: "http://evil.example" },
  { origin: "http://lab.example:8080" },
  { origin: "null" },
];

test("the app has acts, and the table names no other", () => {
  expect(acts.length).toBeGreaterThan(20);
  const known = acts.flatMap(({ name, path }) => [name, `* ${path}`]);
  for (const name of Object.keys(publicOnPurpose)) expect(known).toContain(name);
});

describe.each(acts.filter((act) => !isPublic(act)))("$name", (act) => {
  test("refuses pages of other origins, even with all cookies", async () => {
    const all = await everything();
    for (const from of others) {
      const { title } = await expectProblem(await ask(act, all, from), 403);
      expect(title, JSON.stringify(from)).toBe("Another site asked for this.");
    }
    const { lab, room } = all.params;
    expect((await send(`GET /api/labs/${lab}`)).status).toBe(200);
    expect((await send(`GET /api/rooms/${room}`)).status).toBe(200);
  });

  test("takes them from the lab's own page, and from whoever is no page", async () => {
    for (const from of [{ "sec-fetch-site": "same-origin" }, { origin: "http://lab.example" }, {}]) {
      const response = await ask(act, await everything(), from);
      const { title } = response.status === 204 ? {} : await response.json();
      expect(title, JSON.stringify(from)).not.toBe("Another site asked for this.");
    }
  });
});

describe.each(acts.filter(isPublic))("$name", (act) => {
  test("answers pages of other origins as it does all others, and lets none of them read the answer", async () => {
    const all = await everything();
    for (const from of others) {
      const response = await ask(act, all, from);
      expect(response.status).toBe(act.path.includes("[...") ? 404 : 200);
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});
