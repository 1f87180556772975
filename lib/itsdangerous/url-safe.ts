import { inflateSync } from "node:zlib";
import { deflate } from "pako";
import { decode, encode } from "./base64";
import { BadPayload } from "./errors";
import type { Key, SignerOptions } from "./key-ring";
import { type Dialect, pythonJson } from "./python-json";
import { Signer } from "./signer";
import { TimestampSigner, type UnsignOptions } from "./timestamp-signer";

export type SerializerOptions = SignerOptions & {
  /** Default: the JSON of plain itsdangerous. */
  json?: Dialect;
};

/** Python's limit is the memory it has; a cookie of 4 kB can unfold to 3 MB, all of which would be answered. */
const MAX_INFLATED_BYTES = 16 * 1024;

const UNREADABLE = "Could not load the payload because an exception occurred on unserializing the data.";

/**
 * Values as signed text for URLs and cookies, without a time. Same output and refusals as itsdangerous'
 * `URLSafeSerializer` (url_safe.py). The default salt is `itsdangerous`.
 */
export class URLSafeSerializer {
  readonly signer: Signer;
  readonly #json: Dialect;

  constructor(
    keys: Key | readonly Key[],
    { json = pythonJson, salt = "itsdangerous", ...rest }: SerializerOptions = {},
  ) {
    this.signer = new Signer(keys, { salt, ...rest });
    this.#json = json;
  }

  dumps(value: unknown): string {
    return this.signer.sign(encodeBody(this.#json.dumps(value)));
  }

  /** Throws BadSignature or BadPayload. */
  loads(text: string): unknown {
    return this.loadPayload(this.signer.unsign(text));
  }

  /** The value of a body whose signature was verified. Throws BadPayload. */
  loadPayload(body: string): unknown {
    return read(body, this.#json);
  }
}

/**
 * Values as signed text for URLs and cookies, with the time of signing. Same output and refusals as itsdangerous'
 * `URLSafeTimedSerializer`. Times are in seconds since 1970, `maxAge` is in seconds. A value that has expired under an
 * older key is expired: it is not tried with the other keys.
 */
export class URLSafeTimedSerializer {
  readonly signer: TimestampSigner;
  readonly #json: Dialect;

  constructor(
    keys: Key | readonly Key[],
    { json = pythonJson, salt = "itsdangerous", ...rest }: SerializerOptions = {},
  ) {
    this.signer = new TimestampSigner(keys, { salt, ...rest });
    this.#json = json;
  }

  dumps(value: unknown, now: number): string {
    return this.signer.sign(encodeBody(this.#json.dumps(value)), now);
  }

  /** Throws BadSignature, one of its two subclasses, or BadPayload: the body is read last. */
  loads(text: string, options: UnsignOptions): { value: unknown; signedAt: number } {
    const { value: body, signedAt } = this.signer.unsign(text, options);
    return { value: this.loadPayload(body), signedAt };
  }

  /** The value of a body whose signature and age were verified. Throws BadPayload. */
  loadPayload(body: string): unknown {
    return read(body, this.#json);
  }
}

/** JSON text as it stands in front of the signature: Base64, or a dot and Base64 of zlib where that is shorter. */
export function encodeBody(json: string): string {
  const bytes = Buffer.from(json, "utf8");
  // pako 2.1 makes the bytes that Python's zlib makes; Node's own zlib and pako 3 compress differently.
  const compressed = deflate(bytes);
  return compressed.length < bytes.length - 1 ? `.${encode(compressed)}` : encode(bytes);
}

/** The JSON text in a body. Throws BadPayload. */
export function decodeBody(text: string): string {
  const compressed = text.startsWith(".");
  const bytes = decode(compressed ? text.slice(1) : text);
  if (bytes === null) throw new BadPayload("Could not base64 decode the payload because of an exception");
  try {
    const json = compressed ? inflate(bytes) : bytes;
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(json);
  } catch (cause) {
    throw cause instanceof BadPayload ? cause : new BadPayload(UNREADABLE, { cause });
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_INFLATED_BYTES });
  } catch (cause) {
    throw new BadPayload("Could not zlib decompress the payload before decoding the payload", { cause });
  }
}

function read(body: string, json: Dialect): unknown {
  const text = decodeBody(body);
  try {
    return json.loads(text);
  } catch (cause) {
    throw new BadPayload(UNREADABLE, { cause });
  }
}
