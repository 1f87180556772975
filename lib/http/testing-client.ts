import { randomInt } from "node:crypto";
import { expect, vi } from "vitest";
import { POST as operate } from "@/app/api/labs/[lab]/[mechanism]/[act]/route";
import { POST as forge } from "@/app/api/labs/[lab]/[mechanism]/forge/route";
import { GET as lookInside } from "@/app/api/labs/[lab]/[mechanism]/server/route";
import { POST as endOtherSessions } from "@/app/api/labs/[lab]/control/route";
import { DELETE, GET as getLab, PATCH } from "@/app/api/labs/[lab]/route";
import { POST as postLab } from "@/app/api/labs/route";
import { GET as getBoard } from "@/app/api/rooms/[room]/board/route";
import { POST as renewKey } from "@/app/api/rooms/[room]/key/route";
import { POST as resetLearner } from "@/app/api/rooms/[room]/learners/[learner]/reset/route";
import { DELETE as removeLearner, PATCH as rename } from "@/app/api/rooms/[room]/learners/[learner]/route";
import { POST as join } from "@/app/api/rooms/[room]/learners/route";
import { PUT as predict } from "@/app/api/rooms/[room]/me/predictions/route";
import { DELETE as leave, POST as takeUp } from "@/app/api/rooms/[room]/me/route";
import { POST as startOver } from "@/app/api/rooms/[room]/me/start-over/route";
import { POST as resetEverybody } from "@/app/api/rooms/[room]/reset/route";
import { PATCH as changeRoom, DELETE as closeRoom, GET as getRoom } from "@/app/api/rooms/[room]/route";
import { POST as signInTeacher, DELETE as signOutTeacher } from "@/app/api/rooms/[room]/teachers/route";
import { POST as postRoom } from "@/app/api/rooms/route";
import { GET as getAccount } from "@/app/labs/[lab]/[browser]/[mechanism]/account/route";
import { POST as login } from "@/app/labs/[lab]/[browser]/[mechanism]/login/route";
import { POST as logout } from "@/app/labs/[lab]/[browser]/[mechanism]/logout/route";
import { POST as logoutEverywhere } from "@/app/labs/[lab]/[browser]/[mechanism]/logout-everywhere/route";
import { GET as getSite } from "@/app/labs/[lab]/[browser]/[mechanism]/route";
import { GET as getWiretap } from "@/app/labs/[lab]/[browser]/[mechanism]/wiretap/route";
import { operatorActs } from "@/lib/lab/operator";
import { mechanisms } from "@/lib/mechanisms";

vi.mock("@/lib/backend", () => import("./testing-backend"));

type Params = Record<string, string>;
type Route = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** The design's contract: which function answers what, a fixed name before any. Next.js finds them by their folders. */
const routes: Record<string, Route> = {
  "POST /api/labs": postLab,
  "GET /api/labs/:lab": getLab,
  "PATCH /api/labs/:lab": PATCH,
  "DELETE /api/labs/:lab": DELETE,
  "POST /api/labs/:lab/control": endOtherSessions,
  "GET /api/labs/:lab/:mechanism/server": lookInside,
  "POST /api/labs/:lab/:mechanism/forge": forge,
  "POST /api/labs/:lab/:mechanism/:act": operate,
  "POST /api/rooms": postRoom,
  "GET /api/rooms/:room": getRoom,
  "PATCH /api/rooms/:room": changeRoom,
  "DELETE /api/rooms/:room": closeRoom,
  "GET /api/rooms/:room/board": getBoard,
  "POST /api/rooms/:room/key": renewKey,
  "POST /api/rooms/:room/reset": resetEverybody,
  "POST /api/rooms/:room/teachers": signInTeacher,
  "DELETE /api/rooms/:room/teachers": signOutTeacher,
  "POST /api/rooms/:room/learners": join,
  "PATCH /api/rooms/:room/learners/:learner": rename,
  "DELETE /api/rooms/:room/learners/:learner": removeLearner,
  "POST /api/rooms/:room/learners/:learner/reset": resetLearner,
  "POST /api/rooms/:room/me": takeUp,
  "DELETE /api/rooms/:room/me": leave,
  "POST /api/rooms/:room/me/start-over": startOver,
  "PUT /api/rooms/:room/me/predictions": predict,
  "GET /labs/:lab/:browser/:mechanism": getSite,
  "GET /labs/:lab/:browser/:mechanism/account": getAccount,
  "GET /labs/:lab/:browser/:mechanism/wiretap": getWiretap,
  "POST /labs/:lab/:browser/:mechanism/login": login,
  "POST /labs/:lab/:browser/:mechanism/logout": logout,
  "POST /labs/:lab/:browser/:mechanism/logout-everywhere": logoutEverywhere,
};

/**
 * `from` is what a browser says of the page that asked: `Sec-Fetch-Site`. `address` is where the request came from: each has
 * one of its own unless that is given, so that only tests of limits come to them. `host` is the name under which it was asked.
 */
type Sent = {
  cookie?: string;
  accept?: string;
  from?: string;
  address?: string;
  host?: string;
  body?: unknown;
};

/** Sends a request to the function that answers it. `body` is sent as JSON, or as it is when it is a text. */
export async function send(line: string, sent: Sent = {}): Promise<Response> {
  const { cookie, accept, from, host, body, address = anyAddress() } = sent;
  const [method = "", path = ""] = line.split(" ");
  const headers = new Headers({ "x-forwarded-for": address });
  if (cookie !== undefined) headers.set("cookie", cookie);
  if (accept !== undefined) headers.set("accept", accept);
  if (host !== undefined) headers.set("host", host);
  if (from !== undefined) headers.set("sec-fetch-site", from);
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://lab.example${path}`, { method, headers, body: text });
  for (const [pattern, route] of Object.entries(routes)) {
    const params = match(pattern, line.replace(/\?.*/, ""));
    if (params) return route(request, { params: Promise.resolve(params as never) });
  }
  throw new Error(`nothing answers ${line}`);
}

function match(pattern: string, line: string): Params | null {
  const [names, values] = [pattern.split("/"), line.split("/")];
  if (names.length !== values.length) return null;
  const params: Params = {};
  for (const [at, name] of names.entries()) {
    const value = values[at] ?? "";
    if (name.startsWith(":")) params[name.slice(1)] = decodeURIComponent(value);
    else if (name !== value) return null;
  }
  return params;
}

/** A Set-Cookie header as its `name=value` and its attributes, whose order means nothing. */
export function readSetCookie(header = "") {
  const [pair = "", ...attributes] = header.split("; ");
  return { pair, value: pair.slice(pair.indexOf("=") + 1), attributes: attributes.toSorted() };
}

/** A lab that was started by POST /api/labs, with the Cookie header of its owner. */
export async function startLab() {
  const response = await send("POST /api/labs");
  const { lab }: { lab: string } = await response.json();
  return { lab, owner: readSetCookie(response.headers.getSetCookie()[0]).pair };
}

/** Signs in; gives the Cookie header of that browser. */
export async function signIn(path: string): Promise<string> {
  const response = await send(`POST ${path}/login`);
  return readSetCookie(response.headers.getSetCookie()[0]).pair;
}

/** All that only the owner of a lab may ask for. */
export const controls = (lab: string) => [
  `PATCH /api/labs/${lab}`,
  `DELETE /api/labs/${lab}`,
  `POST /api/labs/${lab}/control`,
  ...mechanisms.flatMap(({ id }) => [
    `GET /api/labs/${lab}/${id}/server`,
    `POST /api/labs/${lab}/${id}/forge`,
    ...Object.keys(operatorActs).map((act) => `POST /api/labs/${lab}/${id}/${act}`),
  ]),
];

/** Expects an answer to be a problem that says what is wrong and what to do. */
export async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({
    status,
    title: expect.stringMatching(/\.$/),
    detail: expect.stringMatching(/\.$/),
  });
  return problem;
}

/** The cookies that an answer removes from the browser, each with its path. */
export const removedAt = (response: Response) =>
  response.headers
    .getSetCookie()
    .map(readSetCookie)
    .filter(({ attributes }) => attributes.includes("Max-Age=0"))
    .map(({ pair, attributes }) => `${pair} ${attributes.find((text) => text.startsWith("Path="))}`)
    .toSorted();

/** An address that no other request comes from, so that limits do not count one test for another. */
const anyAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
