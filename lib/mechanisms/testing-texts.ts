import fc from "fast-check";

/** Any unit of a text, halves of surrogate pairs too. */
export const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Text of every kind that a request could carry, and some that it could not. */
export const anyText = fc.oneof(
  fc.string({ unit: anyUnit, maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."\0\n\r\t\u007f .=;,\"'%_-+/~*"), maxLength: 40 }),
  fc.base64String().map((text) => text.replaceAll("=", ".")),
);

const given = fc.oneof(fc.constant(""), fc.constantFrom(..."ABwx059-_+/=.!~* \n"), anyUnit);

/** A cookie with one character taken out, put in or replaced. */
export const editOf = (cookie: string) =>
  fc
    .record({ at: fc.nat({ max: cookie.length }), taken: fc.nat({ max: 1 }), given })
    .map(({ at, taken, given }) => cookie.slice(0, at) + given + cookie.slice(at + taken));

/** The same, mostly where the last of its parts begins or ends: there stands what is decoded before it is compared. */
export const editOfEnd = (cookie: string) =>
  fc
    .record({
      before: fc.nat({ max: 50 }),
      taken: fc.nat({ max: 3 }),
      given: fc.array(given, { maxLength: 4 }),
    })
    .map(({ before, taken, given }) => {
      const at = Math.max(0, cookie.length - before);
      return cookie.slice(0, at) + given.join("") + cookie.slice(at + taken);
    });

/** The text with another at each of its last places, of the alphabet that base64url has. */
export const lastCharacters = (cookie: string) =>
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].map(
    (last) => cookie.slice(0, -1) + last,
  );
