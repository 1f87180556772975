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
    const isMissing = end === undefined;
    if (isMissing ? !isLikely(at) : !/^[\w-]{27}$/.test(end)) return null;
    const parts = anatomy
      .read(isMissing ? `${value}.-` : value)
      .slice(0, isMissing ? 3 : 5)
      .map((part) =>
        part.kind === "time" && isLikely(at) ? { ...part, says: "Seconds since 1970, in hex." } : part,
      );
    return {
      parts,
      moments: isLikely(at) ? [{ name: "session created", at }] : [],
      damage: isMissing ? "Its signature is missing." : undefined,
    };
  },
};

const isHex = (text: string) => /^[0-9a-f]+$/.test(text);
