import { describe, expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { ironSession } from "./iron-session";
import type { Mechanism } from "./mechanism";
import { ciphertextAt, expiryAt, idAt, libraryOpens, librarySeal, withField } from "./testing-iron-session";
import { probe } from "./testing-probe";
import { later, start, testKey, testServer } from "./testing-server";

const mechanism: Mechanism = ironSession;

const { signedIn, decision, traceOf } = probe(mechanism);

const inTime = (held: boolean, saw: string) => ({ question: "in-time", held, saw });
const authentic = (held: boolean, saw: string) => ({ question: "authentic", held, saw });

describe("what it saw", () => {
  test.each([
    [0, "expires in 30 s"],
    [29_999, "expires in 0 s"],
    [30_000, "expired 0 s ago, under 60 s allowed"],
    [89_999, "expired 59 s ago, under 60 s allowed"],
  ])("of a good seal, %i ms old", async (age, saw) => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.verify(cookie, { ...server, now: start + age })).toEqual({
      accepted: true,
      user: "alice",
      trace: [inTime(true, saw), authentic(true, "HMAC-SHA256 matches")],
    });
  });

  test("of a seal that is expired for as long as clocks may differ: it is not even opened", async () => {
    const { server, cookie } = await signedIn();
    expect(await mechanism.verify(cookie, { ...server, now: start + 90_000 })).toEqual({
      accepted: false,
      failed: "in-time",
      trace: [inTime(false, "expired 60 s ago, under 60 s allowed")],
    });
  });

  test.each(anatomy["iron-session"].edits)("of an edited seal: $id", async (edit) => {
    const { server, cookie } = await signedIn();
    const later = edit.id === "later-expiry" ? "expires in 86430 s" : "expires in 30 s";
    expect(await traceOf(edit.of(cookie), server)).toEqual([
      inTime(true, later),
      authentic(false, "HMAC-SHA256 does not match"),
    ]);
  });

  test("iron asks the time before the MAC, so that expired does not mean genuine", async () => {
    const { server, cookie } = await signedIn();
    const forged = withField(withField(cookie, expiryAt, "1"), ciphertextAt, "AAAA");
    const [step, ...others] = await traceOf(forged, server);
    expect(step).toMatchObject({ question: "in-time", held: false });
    expect(others).toEqual([]);
  });

  test("of a text that is no seal", async () => {
    const { server, cookie } = await signedIn();
    const texts = ["", "garbage", `${cookie.replace("~", "*~")}`, cookie.replace("Fe26.2", "Fe26.1")];
    const expiries = ["soon", "0", "01", "-1", "1e3", " 1", "1\n"].map((text) =>
      withField(cookie, expiryAt, text),
    );
    for (const text of [...texts, cookie.slice(0, cookie.lastIndexOf("*")), ...expiries])
      expect(await traceOf(text, server)).toEqual([authentic(false, "not a seal")]);
  });

  test.each([
    ["2", "no password has the id that it names"],
    ["", "no password has the id that it names"],
    ["constructor", "cannot be opened"],
    ["__proto__", "cannot be opened"],
  ])("of a seal that names the password %j", async (id, saw) => {
    const { server, cookie } = await signedIn();
    expect(await traceOf(withField(cookie, idAt, id), server)).toEqual([
      inTime(true, "expires in 30 s"),
      authentic(false, saw),
    ]);
  });

  test.each([{}, { user: 1 }, [], "alice", null])("of a good seal that names no user: %j", async (data) => {
    const server = testServer();
    expect(await traceOf(await librarySeal(data, server), server)).toEqual([
      inTime(true, "expires in 30 s"),
      authentic(true, "HMAC-SHA256 matches"),
      authentic(false, "the seal names no user"),
    ]);
  });

  test("of a session that has an absolute limit, after all that iron-session asks", async () => {
    const { server, cookie } = await signedIn({ absoluteSeconds: 60, lifetimeSeconds: 300 });
    expect(await traceOf(cookie, later(server, 61))).toEqual([
      inTime(true, "expires in 239 s"),
      authentic(true, "HMAC-SHA256 matches"),
      inTime(false, "begun 61 s ago, absolute limit 60 s"),
    ]);
  });
});

test("a seal for the lifetime 0 has no expiry and never ends", async () => {
  const server = testServer();
  const cookie = await librarySeal({ user: "alice" }, { ...server, lifetimeSeconds: 0 });
  expect(await traceOf(cookie, later(server, 1e10))).toEqual([
    inTime(true, "no expiry: it never ends"),
    authentic(true, "HMAC-SHA256 matches"),
  ]);
});

test("the expiry in the seal decides, whatever lifetime the site has by now", async () => {
  const { server, cookie } = await signedIn();
  expect(await decision(cookie, later({ ...server, lifetimeSeconds: 1 }, 29))).toBe("alice");
  expect(await decision(cookie, later({ ...server, lifetimeSeconds: 1e6 }, 90))).toBe("in-time");
});

test("the seal tells everybody its expiry and the password's id, and hides the session", async () => {
  const { server, cookie } = await signedIn({ keys: [testKey("1"), testKey("2")] });
  expect(cookie).toMatch(
    /^Fe26\.2\*2\*[0-9a-f]{64}\*[\w-]{22}\*[\w-]+\*1795356030000\*[0-9a-f]{64}\*[\w-]{43}~2$/,
  );
  const ciphertext = Buffer.from(cookie.split("*")[ciphertextAt] ?? "", "base64url");
  expect(ciphertext.toString("latin1")).not.toContain("alice");
  expect(await mechanism.issue("alice", server)).not.toBe(cookie);
});

test("a renewed seal keeps all that was in the session", async () => {
  const server = testServer();
  const cookie = await librarySeal({ user: "alice", login_at: 1, cart: ["tea"] }, server);
  const renewed = (await mechanism.refresh(cookie, later(server, 20))) ?? "";
  const { data } = await libraryOpens(renewed, later(server, 49));
  expect(data).toEqual({ user: "alice", login_at: 1, cart: ["tea"] });
});
