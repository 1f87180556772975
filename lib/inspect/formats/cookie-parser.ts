import type { Format } from "../format";

/** JSON as express puts it into a cookie: `j:` and the text. Source: cookie-parser 1.4, `JSONCookie`. */
export const cookieParser: Format = {
  id: "cookie-parser",

  read({ value }) {
    if (!value.startsWith("j:")) return null;
    return {
      parts: [
        { text: "j:", kind: "frame", name: "mark", says: "Says that JSON follows." },
        {
          text: value.slice(2),
          kind: "payload",
          name: "value",
          says: "As it is: neither signed nor hidden.",
        },
      ],
      payload: { text: value.slice(2) },
    };
  },
};
