import { expect, test } from "vitest";
import { vectors as itsdangerous } from "@/lib/itsdangerous/testing-vectors";
import { vectors as others } from "@/lib/mechanisms/testing-vectors";
import type { FormatId, Specimen } from "../format";
import { connect, django, keygrip } from "../testing-vectors";
import { verifiers } from ".";

async function matches(format: FormatId, specimen: Specimen, key: string, salt?: string) {
  const verifier = verifiers[format];
  return (await verifier?.verify(specimen, key, salt ?? verifier.salt ?? ""))?.matches;
}

const reproducible = itsdangerous.filter(
  ({ reproducible_by_signing, sep, secret_keys }) =>
    reproducible_by_signing && sep.length === 1 && "utf8" in (secret_keys.at(-1) ?? {}),
);

test.each(reproducible)("$id, $description: only its key matches", async ({ token, secret_keys, salt }) => {
  const last = secret_keys.at(-1);
  const key = last && "utf8" in last ? last.utf8 : "";
  expect(await matches("flask", { value: token }, key, salt)).toBe(true);
  expect(await matches("flask", { value: token }, `${key}x`, salt)).toBe(false);
});

test("a salt that is Flask’s or itsdangerous’s own need not be typed", async () => {
  const usual = ["cookie-session", "itsdangerous", "itsdangerous.Signer", "flask-session"];
  for (const { token, secret_keys, salt, key_derivation } of reproducible) {
    const last = secret_keys.at(-1);
    const key = last && "utf8" in last ? last.utf8 : "";
    expect(await matches("flask", { value: token }, key)).toBe(
      usual.includes(salt) || key_derivation === "none",
    );
  }
});

test.each(django)("Django: only its key matches, and no twin of the signature", async ({ token, secret }) => {
  expect(await matches("django-signed", { value: token }, secret)).toBe(true);
  expect(await matches("django-signed", { value: token }, "other")).toBe(false);
  expect(await matches("django-signed", { value: token }, secret, "other")).toBe(false);
  expect(await matches("django-signed", { value: `${token.slice(0, -1)}Z` }, secret)).toBe(false);
});

test.each(connect)("express-session, $signed", async ({ signed, secret }) => {
  expect(await matches("express-session", { value: signed }, secret)).toBe(true);
  expect(await matches("express-session", { value: signed }, "other")).toBe(false);
});

test.each(keygrip)(
  "cookie-session: name and value are signed together",
  async ({ name, value, sig, keys }) => {
    const [key = ""] = keys;
    expect(await matches("cookie-session", { name, value, companion: sig }, key)).toBe(true);
    expect(await matches("cookie-session", { name, value, companion: sig }, "other")).toBe(false);
    expect(await matches("cookie-session", { name: "other", value, companion: sig }, key)).toBe(false);
    expect(await matches("cookie-session", { name, value }, key)).toBeUndefined();
  },
);

test.each(others.jwt)("JWT, $label", async ({ token, secret, label }) => {
  const expected = { "payload replaced": false, "two parts": undefined }[label] ?? true;
  const given = /alg none|two parts/.test(label) ? undefined : expected;
  expect(await matches("jws", { value: token }, secret)).toBe(given);
  expect(await matches("jws", { value: token }, "other")).toBe(given === undefined ? undefined : false);
});

test.each(others.iron)(
  "iron-session, $description, sealed by $sealed_by",
  async ({ seal, password, data }) => {
    const key = typeof password === "string" ? password : (Object.values(password).at(-1) ?? "");
    const verdict = await verifiers["iron-session"]?.verify({ value: seal }, key, "");
    expect(verdict).toMatchObject({ matches: true, opened: JSON.stringify(data) });
    expect(await matches("iron-session", { value: seal }, "b".repeat(32))).toBe(false);
    expect(await matches("iron-session", { value: seal }, "short")).toBe(false);
  },
);
