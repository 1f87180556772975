import { readObject } from "@/lib/anatomy/json";
import { jws as anatomy } from "@/lib/anatomy/jwt";
import { textOf } from "../base64";
import type { Format, Reading } from "../format";
import { isJoseHeader } from "../signed-text";

/** A signed JSON Web Token: `header.payload.signature`. Source: RFC 7515, section 7.1; RFC 7519. */
export const jws: Format = {
  id: "jws",

  read({ value }) {
    const [header = "", payload = "", ...rest] = value.split(".");
    if (!isJoseHeader(header) || payload === "" || rest.length > 1) return null;
    const isCut = rest.length === 0;
    const whole = anatomy.read(isCut ? `${value}.` : value);
    if (whole.length === 1) return null;
    const parts = whole.map((part) =>
      part.kind === "payload"
        ? { ...part, says: "Base64, not secret. What it says is below.", times: [] }
        : part,
    );
    const text = textOf(payload);
    return {
      parts: isCut ? parts.slice(0, 3) : parts,
      payload: text === null ? undefined : { text },
      ...endOf(text),
      damage: isCut ? "Its signature is missing: a token has three parts." : undefined,
    };
  },
};

function endOf(text: string | null): Pick<Reading, "expiry"> {
  const exp = readObject(text)?.exp;
  return { expiry: typeof exp === "number" ? exp * 1000 : "none" };
}
