import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { decode, encode } from "./base64";
import { isWellFormed } from "./well-formed";

export type Key = string | Uint8Array;

export type SignerOptions = {
  /** Sets signatures for one purpose apart from those for another. Default `itsdangerous.Signer`. */
  salt?: Key;
  /** How the signing key is made from secret and salt. Default `django-concat`; Flask sessions use `hmac`. */
  keyDerivation?: "concat" | "django-concat" | "hmac" | "none";
  /** Default `sha1`. */
  digest?: "sha1" | "sha256" | "sha512";
  /** What stands between the parts. Default `.`; text that Base64 could contain is refused with a TypeError. */
  sep?: string;
};

const base64Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=";

/**
 * Secret keys for one purpose, oldest first: the last one signs, each one verifies. This is the part of itsdangerous'
 * `Signer` (signer.py) that all kinds of signers share.
 */
export class KeyRing {
  readonly sep: string;
  readonly #keys: Uint8Array[];
  readonly #salt: Uint8Array;
  readonly #derivation: NonNullable<SignerOptions["keyDerivation"]>;
  readonly #digest: string;

  constructor(keys: Key | readonly Key[], options: SignerOptions = {}) {
    const list = typeof keys === "string" || keys instanceof Uint8Array ? [keys] : keys;
    this.#keys = list.map((key) => Buffer.from(key));
    this.#salt = Buffer.from(options.salt ?? "itsdangerous.Signer");
    this.#derivation = options.keyDerivation ?? "django-concat";
    this.#digest = options.digest ?? "sha1";
    this.sep = options.sep ?? ".";
    if (this.#keys.length === 0) throw new TypeError("a signer needs at least one key");
    if (base64Alphabet.includes(this.sep)) throw new TypeError(`"${this.sep}" can be part of a signature`);
  }

  /** The key of the MAC, made from the newest secret and the salt. */
  derivedKey(): Uint8Array {
    return this.#derive(this.#keys.at(-1) as Uint8Array);
  }

  /** The signature of `value` under the newest key, in Base64. Throws a TypeError for text that has no UTF-8. */
  signature(value: string): string {
    if (!isWellFormed(value)) throw new TypeError("a text with half a surrogate pair cannot be signed");
    return encode(this.#mac(this.derivedKey(), value));
  }

  /**
   * Whether one of the keys, newest first, made the signature. It is compared after decoding, as itsdangerous does, so
   * more than one text verifies: never recognise a signed value again by its text.
   */
  verifies(value: string, signature: string): boolean {
    const claimed = decode(signature);
    if (claimed === null || !isWellFormed(value)) return false;
    return this.#keys.toReversed().some((key) => {
      const expected = this.#mac(this.#derive(key), value);
      return claimed.length === expected.length && timingSafeEqual(claimed, expected);
    });
  }

  #derive(secret: Uint8Array): Uint8Array {
    switch (this.#derivation) {
      case "concat":
        return createHash(this.#digest).update(this.#salt).update(secret).digest();
      case "django-concat":
        return createHash(this.#digest).update(this.#salt).update("signer").update(secret).digest();
      case "hmac":
        return createHmac(this.#digest, secret).update(this.#salt).digest();
      case "none":
        return secret;
    }
  }

  #mac(key: Uint8Array, value: string): Uint8Array {
    return createHmac(this.#digest, key).update(value, "utf8").digest();
  }
}
