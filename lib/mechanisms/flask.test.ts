import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { flask } from "./flask";
import { seconds } from "./mechanism";
import { probe } from "./testing-probe";
import { later, testServer } from "./testing-server";

const { signedIn, decision, traceOf } = probe(flask);

describe("what it saw", () => {
  const authentic = { question: "authentic", held: true, saw: "HMAC-SHA1 matches" };

  test("of a good cookie", async () => {
    const { server, cookie } = await signedIn();
    expect(await flask.verify(cookie, later(server, 30))).toEqual({
      accepted: true,
      user: "alice",
      trace: [authentic, { question: "in-time", held: true, saw: "30 s old, limit 30 s" }],
    });
  });

  test("of an expired cookie", async () => {
    const { server, cookie } = await signedIn();
    expect(await flask.verify(cookie, later(server, 41))).toEqual({
      accepted: false,
      failed: "in-time",
      trace: [authentic, { question: "in-time", held: false, saw: "41 s old, limit 30 s" }],
    });
  });

  const forged = {
    accepted: false,
    failed: "authentic",
    trace: [{ question: "authentic", held: false, saw: "HMAC-SHA1 does not match" }],
  };

  test("of an edited cookie", async () => {
    const server = testServer();
    const cookie = anatomy.flask.edits[0].of(await flask.issue("alice", server));
    expect(await flask.verify(cookie, server)).toEqual(forged);
  });

  test("of a cookie that is both edited and expired: the signature is checked before the age", async () => {
    const server = testServer();
    const cookie = anatomy.flask.edits[0].of(await flask.issue("alice", server));
    expect(await flask.verify(cookie, later(server, 41))).toEqual(forged);
  });

  test("of a cookie from the future", async () => {
    const server = testServer();
    const cookie = await flask.issue("alice", later(server, 5));
    expect(await flask.verify(cookie, server)).toMatchObject({
      failed: "in-time",
      trace: [authentic, { saw: "-5 s old, limit 30 s" }],
    });
  });

  test("of a cookie that names nobody: it is in time, and refused all the same", async () => {
    const server = testServer();
    const cookie = flaskSession(server.keys).dumps({ _permanent: true }, seconds(server.now));
    expect(await flask.verify(cookie, server)).toMatchObject({
      failed: "authentic",
      trace: [authentic, { question: "in-time" }, { held: false, saw: "the payload names no user" }],
    });
  });
});

test("the published cookie is of this format and names nobody", async () => {
  const cookie =
    "eyJfcGVybWFuZW50Ijp0cnVlLCJzZXRfYXQiOjE2MjkwOTQ5NDMuMTg5MzM0Mn0.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0";
  const server = testServer({ keys: ["UnSecret!"], now: Date.UTC(2021, 7, 16, 6, 22, 53) });
  expect(await traceOf(cookie, server)).toEqual([
    { question: "authentic", held: true, saw: "HMAC-SHA1 matches" },
    { question: "in-time", held: true, saw: "30 s old, limit 30 s" },
    { question: "authentic", held: false, saw: "the payload names no user" },
  ]);
  expect(await decision(cookie, later(server, 1))).toBe("in-time");
});

test("an app that limits sessions absolutely writes login_at into them, and asks for it after all that Flask asks", async () => {
  const { server, cookie } = await signedIn({ absoluteSeconds: 60, lifetimeSeconds: 300 });
  const serializer = flaskSession(server.keys);
  const { value } = serializer.loads(cookie, { now: seconds(server.now), maxAge: 300 });
  expect(value).toEqual({ _permanent: true, user: "alice", login_at: seconds(server.now) });
  expect(await traceOf(cookie, later(server, 61))).toEqual([
    { question: "authentic", held: true, saw: "HMAC-SHA1 matches" },
    { question: "in-time", held: true, saw: "61 s old, limit 300 s" },
    { question: "in-time", held: false, saw: "begun 61 s ago, absolute limit 60 s" },
  ]);
});

test("a renewed cookie keeps all that was in the session", async () => {
  const server = testServer();
  const session = { user: "alice", login_at: 1, cart: ["tea"] };
  const cookie = flaskSession(server.keys).dumps(session, seconds(server.now));
  const renewed = await flask.refresh(cookie, later(server, 30));
  expect(
    flaskSession(server.keys).loads(renewed, { now: seconds(server.now) + 60, maxAge: 30 }).value,
  ).toEqual(session);
});
