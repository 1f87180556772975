import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { encrypted } from "./encrypted";
import { probe } from "./testing-probe";
import { later, start, testKey, testServer } from "./testing-server";
import { anyText, editOf } from "./testing-texts";
import { vectors } from "./testing-vectors";

const { signedIn, traceOf } = probe(encrypted);

const step = (held: boolean, saw: string) => ({ question: "authentic", held, saw });
const opens = step(true, "decrypts to a session");
const opensNot = step(false, "decrypts to no session");

/** The cookie with its bits flipped so that the text, which follows the IV, says `to` where it said `from`. */
function flipped(cookie: string, from: string, to: string, at: number): string {
  const bytes = Buffer.from(cookie, "base64url");
  for (let index = 0; index < from.length; index++) {
    const place = 16 + at + index;
    bytes[place] = (bytes[place] ?? 0) ^ from.charCodeAt(index) ^ to.charCodeAt(index);
  }
  return bytes.toString("base64url");
}

const nameAt = '{"user":"'.length;

describe("whoever knows what stands where in the text writes what he likes there, without the key", () => {
  test.each(["admin", "mally", "ALICE"])("alice becomes %s", async (name) => {
    const { server, cookie } = await signedIn();
    expect(await encrypted.verify(flipped(cookie, "alice", name, nameAt), server)).toEqual({
      accepted: true,
      user: name,
      trace: [opens],
    });
  });

  test.each([
    ["{", "[", 0],
    ['{"u', '{"x', 0],
    ["alice", 'al"ce', nameAt],
  ])("%s becomes %s, which is refused because it is no session any more", async (from, to, at) => {
    const { server, cookie } = await signedIn();
    expect(await traceOf(flipped(cookie, from, to, at), server)).toEqual([opensNot]);
  });

  test("the edit that the lab offers makes admin of alice, and one more makes alice of admin", async () => {
    const { server, cookie } = await signedIn();
    const edited = anatomy.encrypted.edits[0].of(cookie);
    expect(await encrypted.verify(edited, server)).toMatchObject({ accepted: true, user: "admin" });
    expect(flipped(edited, "admin", "alice", nameAt)).toBe(cookie);
  });

  test("a time that nobody looks at can be anything", async () => {
    const { server, cookie } = await signedIn();
    const at = '{"user":"alice","set_at":'.length;
    const older = flipped(cookie, `${start / 1000}`, "0".repeat(10).replace("0", "1"), at);
    expect(older).not.toBe(cookie);
    expect(await encrypted.verify(older, server)).toMatchObject({ user: "alice" });
  });
});

test("nothing is an exception, and no random text is a session", async () => {
  const { server, cookie } = await signedIn();
  const bytes = fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes).toString("base64url"));
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, bytes), async (text) => {
      expect(await encrypted.verify(text, server)).toEqual({
        accepted: false,
        failed: "authentic",
        trace: [opensNot],
      });
    }),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.asyncProperty(editOf(cookie), async (text) => {
      const { trace } = await encrypted.verify(text, server);
      expect([opens, opensNot]).toContainEqual(trace[0]);
      expect(trace).toHaveLength(1);
    }),
  );
});

test("a good cookie is let in no matter when", async () => {
  const { server, cookie } = await signedIn();
  for (const age of [0, 31, 1e10, -1e9])
    expect(await encrypted.verify(cookie, later(server, age))).toEqual({
      accepted: true,
      user: "alice",
      trace: [opens],
    });
});

test("it is read in one spelling only: no twin of a cookie is let in", async () => {
  const { server, cookie } = await signedIn();
  const twins = [`${cookie}=`, `${cookie}==`, `${cookie} `, `${cookie}.`, `${cookie}A`, `\n${cookie}`];
  for (const twin of [...twins, cookie.replaceAll("-", "+").replaceAll("_", "/")].filter(
    (text) => text !== cookie,
  ))
    expect(await traceOf(twin, server)).toEqual([opensNot]);
});

test("the cookie hides what it says, and no two are alike", async () => {
  const { server, cookie } = await signedIn();
  expect(Buffer.from(cookie, "base64url").toString("latin1")).not.toContain("alice");
  expect(await encrypted.issue("alice", server)).not.toBe(cookie);
});

test("each of the keys opens, the newest encrypts, and without its key a cookie is noise", async () => {
  const keys = [testKey("old"), testKey("new")];
  const [older, newer] = await Promise.all(
    keys.map((key) => encrypted.issue("alice", testServer({ keys: [key] }))),
  );
  for (const cookie of [older, newer])
    expect(await encrypted.verify(cookie ?? "", testServer({ keys }))).toMatchObject({ user: "alice" });
  const latest = await encrypted.issue("alice", testServer({ keys }));
  expect(await encrypted.verify(latest, testServer({ keys: keys.slice(1) }))).toMatchObject({
    user: "alice",
  });
  expect(await traceOf(older ?? "", testServer({ keys: keys.slice(1) }))).toEqual([opensNot]);
});

describe("what real encryption without a MAC did", () => {
  // The vectors name their user in the same member; of the formats, the lab has the one in CTR.
  const ctr = vectors.encrypted.filter(({ name }) => name.startsWith("AES-256-CTR"));

  test.each(ctr)("$name", async ({ key_hex, cookie, plaintext, forged, forged_plaintext }) => {
    const server = testServer({ keys: [Buffer.from(key_hex, "hex").toString("base64url")] });
    const { user } = JSON.parse(plaintext);
    expect(await encrypted.verify(cookie, server)).toEqual({ accepted: true, user, trace: [opens] });
    expect(await encrypted.verify(forged, server)).toEqual({ accepted: true, user, trace: [opens] });
    const at = plaintext.indexOf("guest");
    expect(forged_plaintext).toBe(plaintext.replace("guest", "admin"));
    expect(flipped(cookie, "guest", "admin", at)).toBe(forged);
    const other = await encrypted.verify(
      flipped(cookie, "mallory", "mallets", plaintext.indexOf("mallory")),
      server,
    );
    expect(other).toMatchObject({ accepted: true, user: "mallets" });
  });

  test("is in the vectors", () => expect(ctr).not.toEqual([]));
});
