import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import type { Mechanism } from "@/lib/mechanisms/mechanism";
import { testServer } from "@/lib/mechanisms/testing-server";
import { anatomy } from ".";
import type { EditId, Part } from "./anatomy";
import { decodeText, encodeText } from "./base64url";
import { readObject } from "./json";
import { formats } from "./testing-specimens";

const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));

const json = fc.oneof(fc.json(), fc.constant('{"user":"admin"}')).map((text) => encodeText(text));

const specimen = fc.constantFrom(...formats.flatMap(({ specimens }) => specimens));

/** A real cookie with any stretch of it replaced. */
const damaged = fc
  .tuple(specimen, fc.nat(400), fc.nat(20), fc.string({ unit: fc.constantFrom(..."Aw0-_.*~é😀") }))
  .map(([cookie, start, length, given]) => cookie.slice(0, start) + given + cookie.slice(start + length));

/** Texts that are, or nearly are, cookies of some format. */
const anyCookie = fc.oneof(
  fc.string({ unit: anyUnit }),
  fc.string({ unit: fc.constantFrom(..."AQgwYZ09-_.=*~") }),
  fc.array(fc.oneof(json, fc.base64String()), { maxLength: 4 }).map((parts) => parts.join(".")),
  damaged,
);

const textOf = (parts: Part[]) => parts.map(({ text }) => text).join("");

const formOf = (parts: Part[]) => parts.map(({ kind, name }) => ({ kind, name }));

const saysAdmin = (cookie: string) =>
  cookie.split(".").some((piece) => readObject(decodeText(piece))?.user === "admin");

/** The parts that each edit may change. */
const meant: Record<EditId, string[]> = {
  "say-admin": ["payload"],
  "flip-bits": ["ciphertext"],
  "change-sealed": ["ciphertext"],
  "later-expiry": ["expires", "payload"],
  younger: ["signed at", "session created"],
  "no-algorithm": ["header", "payload", "signature"],
  "guess-id": ["session id"],
};

describe.each(formats)("$format", ({ anatomy: { read, edits }, specimens }) => {
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

  test("a real cookie is read in parts, each of which says something under a name of its own", () => {
    expect(specimens).not.toEqual([]);
    for (const cookie of specimens) {
      const parts = read(cookie);
      expect(textOf(parts)).toBe(cookie);
      const named = parts.filter(({ kind }) => kind);
      expect(named).not.toEqual([]);
      for (const { name, says } of named) expect([name, says].every(Boolean)).toBe(true);
      expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
      for (const { kind, text } of parts) if (!kind) expect(text).toMatch(/^[._*]$/);
    }
  });

  test("what is no such cookie is one part that says so", () => {
    for (const text of ["x", "a.b.c.d", ".", "..", "*******", "_.", "é", " "])
      expect(read(text)).toEqual([{ text, name: "unreadable", says: "Not a cookie that this site makes." }]);
  });

  describe.each(edits)("$id", ({ id, of }) => {
    test("any text can be edited, and is another then unless it says admin already", () => {
      fc.assert(
        fc.property(anyCookie, (cookie) => {
          const edited = of(cookie);
          if (edited !== cookie) return;
          expect(["say-admin", "no-algorithm"]).toContain(id);
          expect(saysAdmin(cookie)).toBe(true);
        }),
        { numRuns: 300 },
      );
      expect(of("")).not.toBe("");
      expect(of("x".repeat(8192))).not.toBe("x".repeat(8192));
    });

    test("it brings in no character that a Cookie header cannot carry", () => {
      fc.assert(
        fc.property(anyCookie, (cookie) => {
          const brought = [...of(cookie)].filter((character) => !cookie.includes(character));
          // RFC 6265, section 4.1.1, cookie-octet.
          expect(brought.join("")).toMatch(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/);
        }),
      );
    });

    test("a real cookie becomes another one of the same form, which differs where the edit is made", () => {
      for (const cookie of specimens.filter((cookie) => !saysAdmin(cookie))) {
        const edited = of(cookie);
        const [before, after] = [read(cookie), read(edited)];
        expect(formOf(after)).toEqual(formOf(before));
        const changed = before.filter(({ text }, at) => text !== after[at]?.text).map(({ name }) => name);
        expect(changed).not.toEqual([]);
        expect(meant[id]).toEqual(expect.arrayContaining(changed));
      }
    });
  });
});

const all: readonly (Mechanism & { id: MechanismId })[] = mechanisms;

describe.each(all)("$id", (mechanism) => {
  const { read, edits } = anatomy[mechanism.id];

  test("a cookie that the lab issues is read, and no edit of it is the same cookie to the server", async () => {
    for (const user of ["alice", "bob", "mallory"]) {
      const cookie = await mechanism.issue(user, testServer());
      expect(formOf(read(cookie))).not.toContainEqual({ kind: undefined, name: "unreadable" });
      for (const { of } of edits) {
        expect(mechanism.canonical(of(cookie))).not.toBe(mechanism.canonical(cookie));
        expect(formOf(read(of(cookie)))).toEqual(formOf(read(cookie)));
      }
    }
  });
});
