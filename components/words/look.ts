import type { Look } from "@/lib/inspect/look";

const anything =
  "It may be a random id or something encrypted, with or without a MAC: nothing in the text tells which.";

/** What can be said of a cookie that is of no known format. */
export function lookWords(look: Look): string {
  switch (look.kind) {
    case "empty":
      return "It is empty. A server sends this to delete a cookie from the browser.";
    case "number":
      return "It is a number, which does not look like a session.";
    case "hex":
      return `It is ${look.bytes} bytes in hexadecimal. ${anything}`;
    case "base64":
      return `It reads as base64 of ${look.bytes} bytes without a form that is known here. ${anything}`;
    case "letters":
      return `It is ${look.characters} letters and digits. ${anything}`;
    case "text":
      return `It is ${look.characters} characters of text without a form that is known here.`;
  }
}
