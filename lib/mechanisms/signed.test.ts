import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { URLSafeSerializer } from "@/lib/itsdangerous/url-safe";
import { signed } from "./signed";
import { probe } from "./testing-probe";
import { later, start, testServer } from "./testing-server";
import { lastCharacters } from "./testing-texts";

const { signedIn } = probe(signed);

const trace = (held: boolean, saw: string) => ({ question: "authentic", held, saw });

test("a good cookie is let in by its signature alone, and no matter when", async () => {
  const { server, cookie } = await signedIn();
  const thousandYears = 1000 * 365 * 24 * 60 * 60;
  for (const age of [0, 31, thousandYears, -thousandYears])
    expect(await signed.verify(cookie, later(server, age))).toEqual({
      accepted: true,
      user: "alice",
      trace: [trace(true, "HMAC-SHA1 matches")],
    });
});

test("the time in it is data that nobody checks", async () => {
  const { keys } = testServer();
  const payload = new URLSafeSerializer(keys).loads(await signed.issue("alice", testServer()));
  expect(payload).toEqual({ user: "alice", set_at: start / 1000 });
});

test("an edited cookie is refused for its signature", async () => {
  const server = testServer();
  const cookie = anatomy.signed.edits[0].of(await signed.issue("alice", server));
  expect(await signed.verify(cookie, server)).toEqual({
    accepted: false,
    failed: "authentic",
    trace: [trace(false, "HMAC-SHA1 does not match")],
  });
});

describe("a payload under a good signature that names no user", () => {
  test.each([{}, { user: 1 }, { user: null }, ["alice"], "alice", null, 7])(
    "is refused: %j",
    async (payload) => {
      const server = testServer();
      const cookie = new URLSafeSerializer(server.keys).dumps(payload);
      expect(await signed.verify(cookie, server)).toEqual({
        accepted: false,
        failed: "authentic",
        trace: [trace(true, "HMAC-SHA1 matches"), trace(false, "the payload names no user")],
      });
    },
  );

  test("is refused as well when it is no JSON at all", async () => {
    const server = testServer();
    const { signer } = new URLSafeSerializer(server.keys);
    expect(await signed.verify(signer.sign("not base64 of JSON"), server)).toMatchObject({
      failed: "authentic",
    });
  });
});

test("a cookie of an older key is let in for as long as the server still has that key", async () => {
  const cookie = await signed.issue("alice", testServer({ keys: ["old"] }));
  expect(await signed.verify(cookie, testServer({ keys: ["old", "new"] }))).toMatchObject({
    user: "alice",
  });
  expect(await signed.verify(cookie, testServer({ keys: ["new"] }))).toMatchObject({
    failed: "authentic",
  });
});

test("four texts of a signature are one cookie, and so are those with junk in fours", async () => {
  const { server, cookie } = await signedIn();
  const same = [...lastCharacters(cookie), `${cookie}~~~~`, `${cookie}=`, `${cookie}éé`].filter(
    (text) => signed.canonical(text) === cookie,
  );
  expect(same).toHaveLength(4 + 3);
  for (const text of same) {
    expect((await signed.verify(text, server)).accepted).toBe(true);
    expect(await signed.refresh(text, server)).toBe(cookie);
  }
});

test("renewing writes a clean text, whatever junk the server has skipped in the old one", async () => {
  const server = testServer();
  const { signer } = new URLSafeSerializer(server.keys);
  const body = Buffer.from('{"user":"alice"}').toString("base64url");
  for (const junk of ["    ", "éé", "~~~~"]) {
    const text = signer.sign(body.slice(0, 4) + junk + body.slice(4));
    expect((await signed.verify(text, server)).accepted).toBe(true);
    expect(await signed.refresh(text, server)).toBe(signer.sign(body));
  }
});
