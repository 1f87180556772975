import { textOf } from "../base64";
import type { Format } from "../format";
import { bareId } from "../ids";

/** Spring Session’s id: base64 of a UUID. Source: Spring Session, DefaultCookieSerializer. */
export const spring: Format = {
  id: "spring",
  names: /^SESSION$/,

  read({ value, name }) {
    const isNamed = name === "SESSION" && isUuid(value);
    if (isNamed) return bareId(value, "A UUID: 122 random bits, no data.");
    const uuid = value.length === 48 ? textOf(value) : null;
    return uuid && isUuid(uuid)
      ? bareId(value, `Base64 of the UUID ${uuid}: 122 random bits, no data.`)
      : null;
  },
};

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
