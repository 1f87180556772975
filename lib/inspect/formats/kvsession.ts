import { kvsession as anatomy } from "@/lib/anatomy/kvsession";
import type { Format } from "../format";
import { isLikely } from "../moment";

/** Flask-KVSession: `id_created.signature`, both numbers in hex. Source: Flask-KVSession 0.6.2, `SessionID`. */
export const kvsession: Format = {
  id: "kvsession",

  read({ value }) {
    const [named = "", end, ...rest] = value.split(".");
    const [id = "", created = "", ...more] = named.split("_");
    if (rest.length > 0 || more.length > 0 || !isHex(id) || !isHex(created)) return null;
    const at = Number.parseInt(created, 16) * 1000;
    const moments = isLikely(at) ? [{ name: "session created", at }] : [];
    if (end === undefined && isLikely(at)) {
      const [idPart, joint, timePart] = anatomy.read(`${value}.-`);
      if (!idPart || !joint || !timePart) return null;
      return { parts: [idPart, joint, timePart], moments, damage: "Its signature is missing." };
    }
    return end !== undefined && /^[\w-]{27}$/.test(end) ? { parts: anatomy.read(value), moments } : null;
  },
};

const isHex = (text: string) => /^[0-9a-f]+$/.test(text);
