import { expect, test } from "vitest";
import { bytesRepr } from "./bytes-repr";

test.each([
  ["", "b''"],
  ["abc", "b'abc'"],
  ["ß", "b'\\xc3\\x9f'"],
  ["\t\n\r\0\x7f", "b'\\t\\n\\r\\x00\\x7f'"],
  ["\\", "b'\\\\'"],
  ["it's", `b"it's"`],
  [`it's "it"`, `b'it\\'s "it"'`],
])("%j is shown as %s", (text, shown) => {
  expect(bytesRepr(text)).toBe(shown);
});
