import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";

const hmac = (hash, key, text) => createHmac(hash, key).update(text).digest();
const encoded = (text) => Buffer.from(text).toString("base64url");

/** A text as a surrogate's half has it in UTF-8 if nobody minds: CESU-8, which no UTF-8 decoder takes. */
const payloadOf = (random, json) => {
  if (random.percent(10)) return encoded(Buffer.from([0xed, 0xa0, 0x80, ...Buffer.from(json)]));
  // Few bytes in a cookie can be a great many when they are unfolded.
  if (random.percent(3))
    return `.${deflateSync(json.replace(/}$/, `,"x":${"[".repeat(1e5)}${"]".repeat(1e5)}}`)).toString("base64url")}`;
  return random.percent(15) ? `.${deflateSync(json).toString("base64url")}` : encoded(json);
};

const djangoConcat = (key, salt) => createHash("sha1").update(`${salt}signer${key}`).digest();
const signedWith = (key, text) => `${text}.${hmac("sha1", key, text).toString("base64url")}`;

/** itsdangerous writes a time as the bytes of its seconds. */
const stamp = (seconds) => Buffer.from(seconds.toString(16).padStart(8, "0"), "hex").toString("base64url");
const now = () => Math.floor(Date.now() / 1000);

function flask(random, key, json) {
  const at = random.percent(80)
    ? stamp(now())
    : random.pick(["", "A", "AAAAAAAAAAAA", "_____w", "-", stamp(0)]);
  return signedWith(hmac("sha1", key, "cookie-session"), `${payloadOf(random, json)}.${at}`);
}

const signed = (random, key, json) => signedWith(djangoConcat(key, "itsdangerous"), payloadOf(random, json));

function kvsession(random, key, json) {
  const name = random.pick([
    `${"f".repeat(16)}_${now().toString(16)}`,
    `_${now().toString(16)}`,
    json,
    "a_ffffffffffff",
    "_",
  ]);
  return signedWith(djangoConcat(key, "itsdangerous.Signer"), name);
}

function jwt(random, key, json) {
  const header = random.percent(70)
    ? '{"alg":"HS256","typ":"JWT"}'
    : random.pick([
        '{"alg":"none"}',
        '{"alg":"None","typ":"JWT"}',
        '{"alg":"HS512"}',
        '{"alg":"HS256","crit":["b64"],"b64":false}',
        '{"alg":"HS256","kid":{"__proto__":1}}',
        '{"alg":["HS256"]}',
        '{"alg":"HS256","cty":"JWT"}',
        "[]",
        "{",
        json,
      ]);
  const text = `${encoded(header)}.${payloadOf(random, json)}`;
  const signature = header.includes("one") ? "" : hmac("sha256", key, text).toString("base64url");
  return `${text}.${signature}`;
}

function encrypted(_random, key, json) {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-ctr", Buffer.from(key, "base64url"), iv);
  return Buffer.concat([iv, cipher.update(json), cipher.final()]).toString("base64url");
}

/** iron-webcrypto's seal: its two keys are of PBKDF2 with one round. */
function ironSession(random, key, json) {
  const salts = [randomBytes(32), randomBytes(32)].map((salt) => salt.toString("hex"));
  const [encryption, integrity] = salts.map((salt) => pbkdf2Sync(key, salt, 1, 32, "sha1"));
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", encryption, iv);
  const body = Buffer.concat([cipher.update(json), cipher.final()]);
  const expiry = random.percent(80)
    ? `${Date.now() + 30_000}`
    : random.pick(["", "0", "9".repeat(30), "1e9", "-1"]);
  const id = random.percent(90) ? "1" : random.pick(["", "2", "__proto__", "constructor", "\0"]);
  const text = ["Fe26.2", id, salts[0], iv.toString("base64url"), body.toString("base64url"), expiry].join(
    "*",
  );
  const mac = hmac("sha256", integrity, text).toString("base64url");
  return `${[text, salts[1], mac].join("*")}${random.pick(["~2", "~1", "~", "", "~2~2"])}`;
}

const makers = { flask, signed, encrypted, "iron-session": ironSession };

/**
 * A cookie of any content under a key that has leaked, or as if it were.
 * @param {import("./random.js").Random} random
 * @param {string} mechanism
 * @param {string} key
 * @param {string} json what it says, which need not be JSON
 * @returns {string}
 */
export function forged(random, mechanism, key, json) {
  const make = makers[mechanism] ?? (mechanism.startsWith("jwt") ? jwt : kvsession);
  return make(random, key, json);
}
