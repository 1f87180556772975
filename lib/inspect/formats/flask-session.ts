import type { Part } from "@/lib/anatomy/anatomy";
import type { Format } from "../format";
import { bodyOf, signature } from "../signed-text";

/**
 * Flask-Session: a bare random id, a UUID until 0.5 and 43 characters since 0.6, or the same signed.
 *
 * Source: Flask-Session 0.8, base.py.
 */
export const flaskSession: Format = {
  id: "flask-session",

  read({ value }) {
    const [id = "", end, ...rest] = value.split(".");
    const bits = uuid4.test(id) ? 122 : /^[\w-]{43}$/.test(id) ? 256 : null;
    if (bits === null || rest.length > 0 || bodyOf(id).payload) return null;
    const idPart: Part = {
      text: id,
      kind: "id",
      name: "session id",
      says: `${bits} random bits that hold no data.`,
    };
    if (end === undefined) return { parts: [idPart], guess: true };
    return /^[\w-]{27}$/.test(end) ? { parts: [idPart, { text: "." }, signature(end, "SHA-1")] } : null;
  },
};

export const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
