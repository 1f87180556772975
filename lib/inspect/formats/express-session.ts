import type { Format } from "../format";
import { splitLast } from "../signed-text";

/**
 * What express signs: `s:value.signature`. Of express-session the value is the id of a record on the server.
 *
 * Source: cookie-signature 1.2; express-session 1.19.
 */
export const expressSession: Format = {
  id: "express-session",
  names: /^connect\.sid$/,

  read({ value }) {
    const [id, end] = splitLast(value.startsWith("s:") ? value.slice(2) : "", ".") ?? [];
    if (!id || !/^[A-Za-z0-9+/]{43}$/.test(end ?? "")) return null;
    const isJson = id.startsWith("j:");
    return {
      parts: [
        { text: "s:", kind: "frame", name: "mark", says: "Says that express signed this." },
        isJson
          ? { text: id, kind: "payload", name: "value", says: "JSON, not secret. What it says is below." }
          : { text: id, kind: "id", name: "session id", says: "Names a record on the server." },
        { text: "." },
        {
          text: end ?? "",
          kind: "signature",
          name: "signature",
          says: "HMAC-SHA256: a stamp that only the server’s secret can make.",
        },
      ],
      payload: isJson ? { text: id.slice(2) } : undefined,
    };
  },
};
