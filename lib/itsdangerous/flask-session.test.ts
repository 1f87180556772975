import { expect, test } from "vitest";
import { BadPayload, SignatureExpired } from "./errors";
import { flaskSession } from "./flask-session";
import { Tuple } from "./tagged-values";
import { TimestampSigner } from "./timestamp-signer";

const now = 1_700_000_000;
const lifetime = 2_678_400;

test("a session comes back until its lifetime is over", () => {
  const session = flaskSession("secret");
  const value = { _permanent: true, _flashes: [new Tuple(["message", "Logged in"])] };
  const cookie = session.dumps(value, now);
  expect(session.loads(cookie, { now: now + lifetime, maxAge: lifetime }).value).toEqual(value);
  expect(() => session.loads(cookie, { now: now + lifetime + 1, maxAge: lifetime })).toThrow(
    SignatureExpired,
  );
});

test("a session signed under the old secret is read once the new one is there as well", () => {
  const cookie = flaskSession("old").dumps({ user: "alice" }, now);
  expect(flaskSession(["old", "new"]).loads(cookie, { now }).value).toEqual({ user: "alice" });
});

test("a broken tag under a good signature is a bad payload", () => {
  const signer = new TimestampSigner("secret", { salt: "cookie-session", keyDerivation: "hmac" });
  const cookie = signer.sign(Buffer.from('{"x":{" u":"nope"}}').toString("base64url"), now);
  expect(() => flaskSession("secret").loads(cookie, { now })).toThrow(BadPayload);
});
