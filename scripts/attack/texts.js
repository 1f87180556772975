/** What a page must never run, nor an answer hold as markup. */
export const script = "<script>window.__pwned=1</script>";

/** What would be a header, or an attribute of a cookie, if it were let through. */
export const injected = "X-Injected";

/** Texts that have broken something somewhere. */
const known = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "NaN",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "__proto__[polluted]",
  "\0",
  "a\0b",
  "\r\n",
  `a\r\n${injected}: yes`,
  `a\nSet-Cookie: injected=1`,
  "a; Path=/; Domain=evil.example",
  "a, injected=1",
  "\ud800",
  "\udfff",
  "a\udc00b",
  "\ufeff",
  "\u202eabc",
  "\u2028\u2029",
  "é",
  "e\u0301",
  "ﬀ",
  "İ",
  "ß",
  "👩‍👩‍👧‍👦",
  "ж".repeat(600),
  "a".repeat(3000),
  "\u0301".repeat(300),
  script,
  `"><img src=x onerror=window.__pwned=1>`,
  "javascript:window.__pwned=1",
  "{{constructor.constructor('return 1')()}}",
  "#{7*7}",
  '=HYPERLINK("http://evil.example")',
  "../../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "%2e%2e/",
  "..\\..\\",
  "%00",
  "%",
  "%zz",
  "%c0%ae%c0%ae%2f",
  "%ed%a0%80",
  "%ff",
  "//evil.example",
  "/\\evil.example",
  "http://evil.example/",
  "alice",
  "admin",
  "session",
  "2026-11-22T14:07:42Z",
];

/** @param {import("./random.js").Random} random */
const anyCharacters = (random) =>
  random
    .some(40, () =>
      String.fromCharCode(
        random.percent(60) ? random.below(128) : random.below(random.percent(50) ? 0x800 : 0x10000),
      ),
    )
    .join("");

/**
 * A text as nobody sends it by mistake.
 * @param {import("./random.js").Random} random
 * @returns {string}
 */
export function nastyText(random) {
  if (random.percent(55)) return random.pick(known);
  if (random.percent(50)) return anyCharacters(random);
  return random.some(4, () => random.pick(known)).join(random.pick(["", ".", ";", "/", "~", "=", " "]));
}

/**
 * A text with something of it changed, as a bit that flips, a part that is lost or said twice.
 * @param {import("./random.js").Random} random
 * @param {string} text
 */
export function mutated(random, text) {
  const at = random.below(text.length + 1);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  switch (random.below(9)) {
    case 0:
      return head;
    case 1:
      return tail;
    case 2:
      return head + String.fromCharCode((tail.charCodeAt(0) || 64) ^ (1 << random.below(7))) + tail.slice(1);
    case 3:
      return head + nastyText(random) + tail;
    case 4:
      return tail + head;
    case 5:
      return text + text;
    case 6:
      return text.replace(/[a-z]/g, (sign) => (random.percent(20) ? sign.toUpperCase() : sign));
    case 7:
      return head + random.pick([".", "~", "*", "=", "==", "-", "_", "+", "/", "%3D"]) + tail;
    default:
      return text
        .split(".")
        .toSorted(() => random.below(3) - 1)
        .join(".");
  }
}

/** A text that can stand in one line: what would end it is taken out. Elsewhere it is left in. */
export const inOneLine = (text) => text.replace(/[\p{Cc} ]/gu, "");

/** In UTF-8, or as no UTF-8 at all; a lone surrogate as a careless encoder writes it. */
export const percentEncoded = (text) =>
  [...text].map((sign) => (/[\w.~-]/.test(sign) ? sign : signEncoded(sign))).join("");

const signEncoded = (sign) =>
  /\p{Surrogate}/u.test(sign)
    ? "%ED%A0%80"
    : [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

/** A text that can be the value of a header: what would end the line is a blank. */
export const inOneLineValue = (text) => text.replace(/\p{Cc}/gu, " ");
