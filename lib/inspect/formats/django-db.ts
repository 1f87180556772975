import type { Format } from "../format";
import { bareId } from "../ids";

/**
 * The key of a Django session in a database or cache: 32 letters and digits. One in 10¹¹ of them is hexadecimal, so what
 * is hexadecimal counts only under Django’s own name.
 *
 * Source: Django 5.2, contrib/sessions/backends/base.py.
 */
export const djangoDb: Format = {
  id: "django-db",
  names: /^sessionid$/,

  read({ value, name }) {
    if (!/^[a-z0-9]{32}$/.test(value)) return null;
    if (/^[0-9a-f]{32}$/.test(value) && name !== "sessionid") return null;
    return bareId(value, "About 165 random bits that hold no data.");
  },
};
