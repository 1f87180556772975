import type { Format } from "../format";
import { bodyOf, digestOf, isJoseHeader, signature, splitLast } from "../signed-text";

/** itsdangerous without a time: `value.signature`. Source: itsdangerous 2.2, signer.py and url_safe.py. */
export const itsdangerousSigned: Format = {
  id: "itsdangerous-signed",

  read({ value }) {
    const [signed, end] = splitLast(value, ".") ?? [];
    if (signed === undefined || end === undefined || value.startsWith("s:")) return null;
    const digest = digestOf(end);
    const { part, payload } = bodyOf(signed);
    if (digest === null || isJoseHeader(signed.split(".", 1)[0] ?? "")) return null;
    if (!payload && !/^[\w-]{27}$/.test(end)) return null;
    if (/^[0-9A-F]{32}$/.test(signed)) return null;
    const first = payload ? part : { ...part, name: "value", says: "The text that is signed, as it is." };
    return { parts: [first, { text: "." }, signature(end, digest)], payload, guess: !payload };
  },
};
