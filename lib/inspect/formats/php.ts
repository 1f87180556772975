import type { Format } from "../format";
import { bareId } from "../ids";

/**
 * PHP’s session id. By default 32 hexadecimal digits; other settings give 22 to 256 characters, which so many things look
 * like that they count only under PHP’s own name, or with the comma that only PHP writes.
 *
 * Source: php.net, session.sid_length and session.sid_bits_per_character.
 */
export const php: Format = {
  id: "php",
  names: /^PHPSESSID$/i,

  read({ value, name = "" }) {
    if (/^[0-9a-f]{32}$/.test(value))
      return bareId(value, "32 hexadecimal digits: 128 random bits, no data.");
    if (/^[0-9a-v]{26}$/.test(value)) return bareId(value, "26 characters: 130 random bits, no data.");
    const isPhp = /^PHPSESSID$/i.test(name) || value.includes(",");
    return isPhp && /^[A-Za-z0-9,-]{22,256}$/.test(value)
      ? bareId(value, `${value.length} random characters, no data.`)
      : null;
  },
};
