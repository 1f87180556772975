import fc from "fast-check";
import { unsealData } from "iron-session";
import { jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { BadData } from "@/lib/itsdangerous/errors";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { Signer } from "@/lib/itsdangerous/signer";
import { URLSafeSerializer } from "@/lib/itsdangerous/url-safe";
import { type MechanismId, mechanismNamed } from ".";
import { seconds } from "./mechanism";
import { type TestServer, testServer } from "./testing-server";
import { editOfEnd, lastCharacters } from "./testing-texts";

/** Whether the library that a format comes from takes the text, on a server that issued a cookie just now. */
type Takes = (text: string, server: TestServer) => Promise<boolean> | boolean;

function unlessBad(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof BadData) return false;
    throw error;
  }
}

const bytes = (key: string | undefined) => new TextEncoder().encode(key);

const jose: Takes = (text, { keys, now }) =>
  jwtVerify(text, bytes(keys[0]), { algorithms: ["HS256"], currentDate: new Date(now) }).then(
    () => true,
    () => false,
  );

const signer: Takes = (text, { keys }) => unlessBad(() => new Signer(keys).unsign(text));

/** An id that a store is asked for, or what only one text encrypts: nothing but the text itself is taken. */
const exactly =
  (issued: string): Takes =>
  (text) =>
    text === issued;

const libraries: Record<MechanismId, (issued: string) => Takes> = {
  signed:
    () =>
    (text, { keys }) =>
      unlessBad(() => new URLSafeSerializer(keys).loads(text)),
  encrypted: exactly,
  flask:
    () =>
    (text, { keys, now }) =>
      unlessBad(() => flaskSession(keys).loads(text, { now: seconds(now), maxAge: 30 })),
  "iron-session":
    () =>
    async (text, { keys }) =>
      "user" in (await unsealData<Record<string, unknown>>(text, { password: keys[0] ?? "" })),
  jwt: () => jose,
  redis: exactly,
  kvsession: () => signer,
  "kvsession-deleted": () => signer,
  "kvsession-one-second": () => signer,
  "jwt-denylist": () => jose,
  "jwt-not-before": () => jose,
  "jwt-user-key": () => async (text, server) => {
    const { secret } = (await server.records.get<{ secret: string }>("alice")) ?? expect.fail("no key");
    return jose(text, { ...server, keys: [secret] });
  },
};

/** Every text that somebody might take for the same: in another alphabet, padded, or with something behind it. */
const respellings = (cookie: string) => [
  ...["=", "==", "===", "~9", "~", " ", "\n", "AAAA", ".", "*"].map((end) => cookie + end),
  ...["~2", "~9"].map((end) => cookie.replace(/~2$/, end)),
  cookie.replace(/~2$/, ""),
  cookie.replaceAll("-", "+").replaceAll("_", "/"),
  cookie.replace(/[^.*]+$/, (end) => end.replaceAll("-", "+").replaceAll("_", "/")),
  cookie.toUpperCase(),
];

describe.each(Object.entries(libraries))("%s", (id, library) => {
  const mechanism = mechanismNamed(id) ?? expect.fail("is not there");

  // The real time, because iron-session knows no other.
  async function issued() {
    const server = testServer({ now: Date.now() });
    const cookie = await mechanism.issue("alice", server);
    return { server, cookie, takes: library(cookie) };
  }

  test("all texts that the library takes for a cookie have its canonical text, and no others", async () => {
    const { server, cookie, takes } = await issued();
    const last = lastCharacters(cookie.replace(/~2$/, ""));
    for (const text of [cookie, ...last, ...respellings(cookie)])
      expect(mechanism.canonical(text) === cookie, text).toBe(await takes(text, server));
  });

  test("so do all that differ from it where the library decodes before it compares", async () => {
    const { server, cookie, takes } = await issued();
    const ends = fc.oneof(editOfEnd(cookie), editOfEnd(cookie.replace(/~2$/, "")));
    await fc.assert(
      fc.asyncProperty(ends, async (text) => {
        expect(mechanism.canonical(text) === cookie, text).toBe(await takes(text, server));
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  { id: "flask", texts: 4 },
  { id: "jwt", texts: 4 },
  { id: "iron-session", texts: 4 },
  { id: "redis", texts: 1 },
  { id: "encrypted", texts: 1 },
] as const)("$id: of the last characters of a cookie, $texts make the same one", async ({ id, texts }) => {
  const mechanism = mechanismNamed(id) ?? expect.fail("is not there");
  const cookie = await mechanism.issue("alice", testServer());
  const twins = lastCharacters(cookie.replace(/~2$/, "")).filter(
    (text) => mechanism.canonical(text) === cookie,
  );
  expect(twins).toHaveLength(texts);
});
