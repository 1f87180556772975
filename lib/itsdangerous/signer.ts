import { bytesRepr } from "./bytes-repr";
import { BadSignature } from "./errors";
import { KeyRing } from "./key-ring";

/** Signs a text: `value.signature`. Same output and same refusals as itsdangerous' `Signer` (signer.py). */
export class Signer extends KeyRing {
  sign(value: string): string {
    return value + this.sep + this.signature(value);
  }

  /** The value under the signature. Throws BadSignature. */
  unsign(text: string): string {
    const { value, signature } = splitSigned(text, this.sep);
    if (!this.verifies(value, signature)) throw new BadSignature(mismatch(signature), value);
    return value;
  }
}

/** The parts before and after the last `sep`, or null where there is none. */
export function splitLast(text: string, sep: string): [before: string, after: string] | null {
  const at = text.lastIndexOf(sep);
  return at < 0 ? null : [text.slice(0, at), text.slice(at + sep.length)];
}

/** A signed text in its two parts, nothing verified. Throws BadSignature where there are no two. */
export function splitSigned(text: string, sep: string): { value: string; signature: string } {
  const parts = splitLast(text, sep);
  if (parts === null) throw new BadSignature(`No ${bytesRepr(sep)} found in value`);
  return { value: parts[0], signature: parts[1] };
}

/** The message for a signature that no key made. */
export function mismatch(signature: string): string {
  return `Signature ${bytesRepr(signature)} does not match`;
}
