import { expect, test } from "vitest";
import { vectors as itsdangerous } from "@/lib/itsdangerous/testing-vectors";
import { vectors as others } from "@/lib/mechanisms/testing-vectors";
import type { FormatId } from "./format";
import { readInput } from "./input";
import { recognise } from "./recognise";
import { connect, django, keygrip } from "./testing-vectors";

/** As somebody would see it who pasted the text. */
function formatOf(typed: string): FormatId | null {
  const [cookie, ...more] = readInput(typed)?.cookies ?? [];
  return cookie && more.length === 0 ? (recognise(cookie)?.format ?? null) : null;
}

const byKind: Record<string, FormatId> = {
  flask: "flask",
  timed: "flask",
  "timestamp-signer": "flask",
  urlsafe: "itsdangerous-signed",
  signer: "itsdangerous-signed",
  kvsession: "kvsession",
  "flask-session": "flask-session",
};

/** Texts that somebody gave to Flask and that are no session of Flask’s, by what was said of them. */
const notOfTheirKind: Record<string, FormatId | null> = {
  "no timestamp at all under a valid signature": "itsdangerous-signed",
  "timestamp removed": "itsdangerous-signed",
  "extra part at the end": null,
  "empty string": null,
  "no separator": null,
  "one separator": null,
  "three words": null,
  "payload and dot": null,
  "non-ASCII text": null,
  "a JWT": "jws",
  "a connect.sid value": null,
  "Flask-Session id read with KVSession's signer": "flask-session",
};

test.each(itsdangerous)("$id, $description", ({ kind, description, token }) => {
  const expected = description in notOfTheirKind ? notOfTheirKind[description] : byKind[kind];
  expect(formatOf(token)).toBe(expected);
});

test.each(itsdangerous.filter(({ expect }) => expect.ok))("$id stays what it is under a name", (vector) => {
  expect(formatOf(`Cookie: session=${vector.token}`)).toBe(byKind[vector.kind]);
});

const seals = others.iron.flatMap(({ seal, description, checks }) => [
  { label: description, seal },
  ...checks.flatMap(({ label, seal }) => (seal === undefined ? [] : [{ label, seal }])),
]);

test.each(seals)("iron-session, $label", ({ label, seal }) => {
  expect(formatOf(seal)).toBe(label === "not a seal" ? null : "iron-session");
});

test.each(others.jwt)("JWT, $label", ({ token }) => {
  expect(formatOf(token)).toBe("jws");
});

test.each(connect)("express-session, $signed", ({ signed, cookie_value }) => {
  expect(formatOf(signed)).toBe("express-session");
  expect(formatOf(cookie_value)).toBe("express-session");
  expect(formatOf(`connect.sid=${cookie_value}`)).toBe("express-session");
});

test.each(keygrip)("cookie-session, with the signature in a cookie of its own", ({ name, value, sig }) => {
  expect(formatOf(value)).toBe("cookie-session");
  expect(formatOf(`Cookie: ${name}=${value}; ${name}.sig=${sig}`)).toBe("cookie-session");
  expect(formatOf(`${name}.sig=${sig}`)).toBe("cookie-session");
});

test.each(django)("Django signed_cookies", ({ token }) => {
  expect(formatOf(token)).toBe("django-signed");
  expect(formatOf(`sessionid=${token}`)).toBe("django-signed");
});

test.each(others.encrypted)("nobody can tell from outside what this is: $name", ({ cookie, forged }) => {
  expect(formatOf(cookie)).toBeNull();
  if (forged) expect(formatOf(forged)).toBeNull();
});
