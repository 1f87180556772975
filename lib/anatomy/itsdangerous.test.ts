import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { encodeStamp } from "@/lib/itsdangerous/timestamp-signer";
import { URLSafeSerializer } from "@/lib/itsdangerous/url-safe";
import { decodeText } from "./base64url";
import { timed, urlSafe } from "./itsdangerous";
import { flaskVectors } from "./testing-specimens";

const [sayAdmin, younger] = timed.edits;

const session = { user: "alice", set_at: 1795356000.25 };
const plain = new URLSafeSerializer("key").dumps(session);
const stamped = flaskSession("key").dumps(session, 1795356000);

describe.each([
  { kind: "without a time", cookie: plain, anatomy: urlSafe },
  { kind: "with a time", cookie: stamped, anatomy: timed },
])("$kind", ({ cookie, anatomy: { read, edits } }) => {
  const [payload = "", ...rest] = cookie.split(".");

  test("an edit turns alice into admin and keeps everything else, the signature too", () => {
    const edited = edits[0].of(cookie);
    const [said = "", ...kept] = edited.split(".");
    expect(decodeText(said)).toBe(decodeText(payload)?.replace("alice", "admin"));
    expect(kept).toEqual(rest);
    expect(edits[0].of(edited)).toBe(edited);
  });

  test("the payload is shown as the text that it is, and its times as people read them", () => {
    expect(read(cookie)[0]).toEqual({
      text: payload,
      kind: "payload",
      name: "payload",
      says: decodeText(payload),
      times: [{ name: "set at", says: "2026-11-22 14:00:00 UTC" }],
    });
  });

  test("a payload that is no text is said to be none", () => {
    for (const text of ["_w", "A", "a+b/", "é"])
      expect(read([text, ...rest].join("."))[0]).toMatchObject({
        kind: "payload",
        says: "Not base64 of text.",
      });
  });

  test("a payload after a dot that is not compressed is said to be none that is", () => {
    for (const text of [".", ".eA", ".AAAA", ".é", `.${payload}`])
      expect(read([text, ...rest].join("."))[0]).toMatchObject({ text, says: "Not base64 of zlib." });
  });
});

test("a compressed payload is said to be readable, and how", () => {
  const compressed = flaskVectors.filter((vector) => vector.compressed);
  expect(compressed).not.toEqual([]);
  for (const { token } of compressed) {
    const [payload, , time, , signature] = timed.read(token);
    expect(payload).toEqual({
      text: expect.stringMatching(/^\.[\w-]+$/),
      kind: "payload",
      name: "payload",
      says: 'Compressed, not secret. Python: zlib.decompress(base64.urlsafe_b64decode(payload[1:] + "=="))',
    });
    expect(inflateSync(Buffer.from(payload?.text.slice(1) ?? "", "base64url")).toString()).toMatch(/^[{[]/);
    expect([time?.name, signature?.text.length]).toEqual(["signed at", 27]);
    expect(urlSafe.read(`${payload?.text}.${signature?.text}`)[0]).toEqual(payload);
  }
});

test("a compressed payload gives way to one that says admin", () => {
  const edited = sayAdmin.of(".eJyrVipSslJKRAJKtQBDgQa5.ZVPxAA.OhlkfdIfR-TarkBCH3UGOP-b7RQ");
  expect(edited).toBe("eyJ1c2VyIjoiYWRtaW4ifQ.ZVPxAA.OhlkfdIfR-TarkBCH3UGOP-b7RQ");
});

test("the published cookie is read as it was signed", () => {
  const cookie =
    "eyJfcGVybWFuZW50Ijp0cnVlLCJzZXRfYXQiOjE2MjkwOTQ5NDMuMTg5MzM0Mn0.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0";
  const [payload, , time, , signature] = timed.read(cookie);
  expect(payload?.says).toBe('{"_permanent":true,"set_at":1629094943.1893342}');
  expect(payload?.times).toEqual([{ name: "set at", says: "2021-08-16 06:22:23 UTC" }]);
  expect(time).toMatchObject({ kind: "time", name: "signed at", says: "2021-08-16 06:22:23 UTC" });
  expect(signature?.kind).toBe("signature");
});

test("the time that is shown is the one that was signed, and one hour later when it is made younger", () => {
  const shownIn = (cookie: string) => {
    const said = timed.read(cookie)[2]?.says ?? "";
    return Date.parse(said.replace(" UTC", "Z").replace(" ", "T")) / 1000;
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 253_402_297_199 }), (signedAt) => {
      const cookie = flaskSession("key").dumps({ user: "alice" }, signedAt);
      expect(shownIn(cookie)).toBe(signedAt);
      const [payload, , signature] = cookie.split(".");
      expect(younger?.of(cookie)).toBe([payload, encodeStamp(signedAt + 3600), signature].join("."));
    }),
  );
});

test("a stamp that is no time is said to be none, and becomes one when it is made younger", () => {
  for (const stamp of ["A", "é", "________________"]) {
    expect(timed.read(`a.${stamp}.c`)[2]).toMatchObject({ kind: "time", says: "No time that can be read." });
    expect(timed.read(younger?.of(`a.${stamp}.c`) ?? "")[2]?.says).toBe("2100-01-01 00:00:00 UTC");
  }
});
