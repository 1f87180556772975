import { deflateSync } from "node:zlib";
import { expect } from "vitest";
import { encode } from "@/lib/itsdangerous/base64";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { testWithFlask } from "@/lib/itsdangerous/testing-flask";
import { encodeStamp } from "@/lib/itsdangerous/timestamp-signer";
import { encodeBody } from "@/lib/itsdangerous/url-safe";
import { flask as mechanism } from "./flask";
import { seconds } from "./mechanism";
import { testServer } from "./testing-server";

const server = testServer();
const now = seconds(server.now);
const { signer } = flaskSession(server.keys);

const test = testWithFlask({
  SECRET_KEY: server.keys.at(-1) ?? "",
  PERMANENT_SESSION_LIFETIME: server.lifetimeSeconds,
});

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const json = (text: string) => encode(Buffer.from(text));
const alice = '{"user":"alice"}';
const stamp = encodeStamp(now);

// Only the holder of the key can make these.
test.for([
  ["a body that is no Base64", "A", stamp, "BadPayload"],
  ["a body that is no zlib", ".AAAA", stamp, "BadPayload"],
  ["zlib that ends early", `.${encode(deflateSync(alice).subarray(0, -6))}`, stamp, "BadPayload"],
  ["a body that is no JSON", json(`${alice},`), stamp, "BadPayload"],
  ["JSON nested too deep", encodeBody(`{"user":"alice","x":${nested(100_000)}}`), stamp, "BadPayload"],
  ["JSON that is no UTF-8", encode(Buffer.from('{"user":"alice\xff"}', "latin1")), stamp, "BadPayload"],
  ["a broken tag", json('{"user":"alice","id":{" u":"nope"}}'), stamp, "BadPayload"],
  ["a list for a session", json("[1]"), stamp, "TypeError"],
  ["a number for a session", json("1"), stamp, "TypeError"],
  ["a time beyond the calendar", json(alice), encodeStamp(253_402_300_800), "ValueError"],
  ["a time beyond time", json(alice), "__________8", "OverflowError"],
] as const)(
  "where real Flask crashes over %s, the lab refuses",
  async ([, body, stamp, error], { flask }) => {
    const value = `${body}.${stamp}`;
    const cookie = `${value}.${signer.signature(value)}`;
    expect(await flask.read(cookie, now)).toEqual({ saw: cookie, session: null, error });
    expect(await mechanism.verify(cookie, server)).toMatchObject({ accepted: false, failed: "authentic" });
  },
);

test("without any of that, real Flask and the lab let Alice in", async ({ flask }) => {
  const value = `${json(alice)}.${stamp}`;
  const cookie = `${value}.${signer.signature(value)}`;
  expect(await flask.read(cookie, now)).toMatchObject({ session: alice });
  expect(await mechanism.verify(cookie, server)).toMatchObject({ accepted: true, user: "alice" });
});
