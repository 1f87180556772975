import { decode, encode } from "./base64";
import { BadSignature, BadTimeSignature, SignatureExpired } from "./errors";
import { KeyRing } from "./key-ring";
import { mismatch, splitLast, splitSigned } from "./signer";

/** 9999-12-31T23:59:59Z, the last second that Python's datetime can hold. */
const LAST_SECOND = 253_402_300_799n;

/** Times are in seconds since 1970. Without `maxAge` (seconds) a value never expires, nor can it be too young. */
export type UnsignOptions = { now: number; maxAge?: number | null };

/**
 * Signs a text together with the time of signing: `value.stamp.signature`. Same output and, in the same order, same
 * refusals as itsdangerous' `TimestampSigner` (timed.py).
 */
export class TimestampSigner extends KeyRing {
  sign(value: string, now: number): string {
    const stamped = value + this.sep + encodeStamp(now);
    return stamped + this.sep + this.signature(stamped);
  }

  /** The value and when it was signed. Throws BadSignature or one of its two subclasses. */
  unsign(text: string, { now, maxAge = null }: UnsignOptions): { value: string; signedAt: number } {
    const { value: stamped, signature } = splitSigned(text, this.sep);
    const authentic = this.verifies(stamped, signature);

    const parts = splitLast(stamped, this.sep);
    if (parts === null && !authentic) throw new BadSignature(mismatch(signature), stamped);
    if (parts === null) throw new BadTimeSignature("timestamp missing", stamped);

    const [value, stamp] = parts;
    const signedAt = decodeStamp(stamp);
    if (!authentic) {
      const message = isBeyondCalendar(stamp) ? "Malformed timestamp" : mismatch(signature);
      throw new BadTimeSignature(message, value, signedAt);
    }
    // For a stamp beyond the year 9999 under a good signature, an OverflowError or ValueError escapes from Python's
    // library and the request ends in an error 500. Here it is refused like any other stamp that is no time.
    if (signedAt === null) throw new BadTimeSignature("Malformed timestamp", value);

    const age = Math.trunc(now) - signedAt;
    if (maxAge !== null && age > maxAge) {
      throw new SignatureExpired(`Signature age ${age} > ${maxAge} seconds`, value, signedAt);
    }
    if (maxAge !== null && age < 0) {
      throw new SignatureExpired(`Signature age ${age} < 0 seconds`, value, signedAt);
    }
    return { value, signedAt };
  }
}

/**
 * A time as it stands in a signed value: big-endian bytes without leading zeros, in Base64; 1970 is the empty text.
 * `seconds` since 1970; fractions are cut off. Throws a RangeError for a time before 1970.
 */
export function encodeStamp(seconds: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(Math.trunc(seconds)));
  const start = bytes.findIndex((byte) => byte !== 0);
  return encode(start < 0 ? new Uint8Array() : bytes.subarray(start));
}

/** Whole seconds since 1970, or null for a malformed stamp: no Base64, more than 8 bytes, or beyond the year 9999. */
export function decodeStamp(text: string): number | null {
  const seconds = readInteger(text);
  return seconds === null || seconds > LAST_SECOND ? null : Number(seconds);
}

/** Whether the stamp is a number, but of a second that no calendar has: Python tells this apart from no number. */
function isBeyondCalendar(text: string): boolean {
  const seconds = readInteger(text);
  return seconds !== null && seconds > LAST_SECOND;
}

function readInteger(text: string): bigint | null {
  const bytes = decode(text);
  if (bytes === null || bytes.length > 8) return null;
  return BigInt(`0x0${Buffer.from(bytes).toString("hex")}`);
}
