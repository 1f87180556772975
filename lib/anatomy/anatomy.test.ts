import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { type MechanismId, mechanismNamed, mechanisms } from "@/lib/mechanisms";
import type { Mechanism } from "@/lib/mechanisms/mechanism";
import { start, testServer } from "@/lib/mechanisms/testing-server";
import { anatomy } from ".";
import { decodeText, encodeText } from "./base64url";

const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));

const json = fc.json().map((text) => encodeText(text));

/** Texts that are, or nearly are, in parts of base64. */
const anyCookie = fc.oneof(
  fc.string({ unit: anyUnit }),
  fc.string({ unit: fc.constantFrom(..."AQgwYZ09-_.=") }),
  fc.tuple(json, fc.base64String(), fc.base64String()).map((parts) => parts.join(".")),
  fc.tuple(json, fc.base64String()).map((parts) => parts.join(".")),
);

const textOf = (parts: { text: string }[]) => parts.map(({ text }) => text).join("");

const all: readonly (Mechanism & { id: MechanismId })[] = mechanisms;

describe.each(all)("$id", (mechanism) => {
  const { read, edit } = anatomy[mechanism.id];
  const issue = (user = "alice") => mechanism.issue(user, testServer());

  test("the parts of any text are the text, and reading never fails", () => {
    fc.assert(
      fc.property(anyCookie, (cookie) => {
        expect(textOf(read(cookie))).toBe(cookie);
      }),
      { numRuns: 300 },
    );
    expect(textOf(read("x".repeat(8192)))).toHaveLength(8192);
    expect(read("")).toEqual([]);
  });

  test("a cookie that was issued is read in parts, each of which says something", async () => {
    const cookie = await issue();
    const parts = read(cookie);
    expect(textOf(parts)).toBe(cookie);
    for (const { text, kind, name, says } of parts) {
      if (kind) expect([name, says].every(Boolean)).toBe(true);
      else expect(text).toBe(".");
    }
  });

  test("what is no such cookie is one part that says so", () => {
    for (const text of ["x", "a.b.c.d", ".", "..", "é", " "])
      expect(read(text)).toEqual([{ text, name: "unreadable", says: "Not a cookie that this site makes." }]);
  });

  test("any text can be edited, and is another then unless it says admin already", () => {
    fc.assert(
      fc.property(anyCookie, (cookie) => {
        const edited = edit(cookie);
        if (edited === cookie) expect(decodeText(cookie.split(".")[0] ?? "")).toContain('"user":"admin"');
      }),
      { numRuns: 300 },
    );
    expect(edit("")).not.toBe("");
    expect(edit("x".repeat(8192))).not.toBe("x".repeat(8192));
  });

  test("an edited cookie of a real session is another one of the same form", async () => {
    for (const user of ["alice", "bob", "mallory"]) {
      const cookie = await issue(user);
      const edited = edit(cookie);
      expect(mechanism.canonical(edited)).not.toBe(mechanism.canonical(cookie));
      expect(read(edited).map(({ kind, name }) => ({ kind, name }))).toEqual(
        read(cookie).map(({ kind, name }) => ({ kind, name })),
      );
    }
  });
});

describe.each(["signed", "flask"] as const)("%s", (id) => {
  const { read, edit } = anatomy[id];
  const mechanism = mechanismNamed(id) ?? expect.fail("is not there");
  const issue = () => mechanism.issue("alice", testServer());
  const session = (cookie: string) => JSON.parse(decodeText(cookie.split(".")[0] ?? "") ?? "");

  test("an edit turns alice into admin and keeps everything else, the signature too", async () => {
    const cookie = await issue();
    const edited = edit(cookie);
    expect(session(edited)).toEqual({ ...session(cookie), user: "admin" });
    expect(edited.split(".").slice(1)).toEqual(cookie.split(".").slice(1));
  });

  test("a second edit changes nothing: it says admin already", async () => {
    const edited = edit(await issue());
    expect(edit(edited)).toBe(edited);
  });

  test("the payload is shown as the text that it is, without any key", async () => {
    const cookie = await issue();
    const [payload] = read(cookie);
    expect(payload).toMatchObject({ kind: "payload", says: decodeText(cookie.split(".")[0] ?? "") });
    expect(payload?.says).toContain('"user":"alice"');
  });

  test("a payload that is no text is said to be none", async () => {
    const [, ...rest] = (await issue()).split(".");
    for (const payload of ["_w", "A", "a+b/", "é"])
      expect(read([payload, ...rest].join("."))[0]).toMatchObject({
        kind: "payload",
        says: "Not base64 of text.",
      });
  });
});

test("flask: the time of signing is shown", async () => {
  const mechanism = mechanismNamed("flask") ?? expect.fail("is not there");
  const cookie = await mechanism.issue("alice", testServer());
  expect(anatomy.flask.read(cookie).map(({ kind }) => kind)).toEqual([
    "payload",
    undefined,
    "time",
    undefined,
    "signature",
  ]);
  expect(anatomy.flask.read(cookie)[2]).toMatchObject({ name: "signed at", says: "2026-11-22 14:00:00 UTC" });
});

test("flask: a stamp that is no time is said to be none", () => {
  for (const stamp of ["A", "é", "________________"])
    expect(anatomy.flask.read(`a.${stamp}.c`)[2]).toMatchObject({
      kind: "time",
      says: "No time that can be read.",
    });
});

test("flask: the published cookie is read as it was signed", () => {
  const cookie =
    "eyJfcGVybWFuZW50Ijp0cnVlLCJzZXRfYXQiOjE2MjkwOTQ5NDMuMTg5MzM0Mn0.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0";
  const [payload, , time] = anatomy.flask.read(cookie);
  expect(payload?.says).toBe('{"_permanent":true,"set_at":1629094943.1893342}');
  expect(time?.says).toBe("2021-08-16 06:22:23 UTC");
});

test("flask: the time that is shown is the one that the library reads", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 253_402_300_799 }), (signedAt) => {
      const cookie = flaskSession("key").dumps({ user: "alice" }, signedAt);
      const shown = anatomy.flask.read(cookie)[2]?.says?.replace(" UTC", "Z").replace(" ", "T") ?? "";
      expect(Date.parse(shown) / 1000).toBe(signedAt);
    }),
  );
  expect(start).toBe(Date.parse("2026-11-22T14:00:00Z"));
});

test("redis: an edit is another id, which differs in one character and can be looked up", () => {
  const id = "x".repeat(43);
  const edited = anatomy.redis.edit(id);
  expect(edited).toMatch(/^[\w-]{43}$/);
  expect([...edited].filter((character, at) => character !== id[at])).toHaveLength(1);
});

test("redis: an id says that there is nothing in it", () => {
  expect(anatomy.redis.read("x".repeat(43))).toEqual([
    expect.objectContaining({ kind: "id", says: expect.stringContaining("no data") }),
  ]);
});
