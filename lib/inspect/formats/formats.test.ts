import { expect, test } from "vitest";
import { recognise } from "../recognise";
import { specimens } from "../testing-specimens";
import { formats } from ".";

test("every format is in the list once", () => {
  const ids = formats.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(specimens)("$format: $value", ({ format, ...specimen }) => {
  expect(recognise(specimen)?.format).toBe(format);
});

test.each(specimens.filter(({ name }) => name))(
  "$format is called $name by default",
  ({ format, ...specimen }) => {
    const isByName = formats.find(({ id }) => id === format)?.names !== undefined;
    expect(recognise(specimen)?.named).toBe(isByName);
  },
);

const signature = "M9vKqLiIT9DkmfEadGFo8JSl2V0";
const hex64 = "0b30557a9fc4e90e33587da2c7ec11365b80a5caef14395e83a8cdf2173c6186";

/** One step beside a format: what is not quite it. */
test.each([
  ["three words", "one.two.three"],
  ["a signature of 26 characters, and no time", `abc.${signature.slice(1)}`],
  ["an id of KVSession with an upper-case digit", `1F2e_6553f100.${signature.slice(1)}`],
  ["42 characters", "fX9eM6aqPGNyPZ7f9nGnLyJOpY2kDKtwzsT0PLbdYC"],
  ["a UUID of version 1", "1b4e28ba-2fa1-11d2-883f-0016d3cca427"],
  ["Iron without its version", `Fe26*1*${hex64}`],
  ["three parts whose first is no JSON", "abc.def.ghi"],
  ["five parts whose header has no enc", "eyJhbGciOiJIUzI1NiJ9.a.b.c.d"],
  ["what express signs, with 42 characters", `s:abc.${"A".repeat(42)}`],
  ["base64 of a JSON list", "WzEsMl0="],
  ["a time of Django’s in five digits", `eyJ1IjoxfQ:1r31e:${"A".repeat(43)}`],
  ["31 letters and digits", "k3v9x0q8w7z6y5u4t3s2r1p0o9n8m7l"],
  ["Rails with an iv that is too short", "AAAA--AAAAAAAAAAAAAAA--AAAAAAAAAAAAAAAAAAAAAA=="],
  ["Rails with 39 digits", `AAAA--${"a".repeat(39)}`],
  ["gorilla’s form with no time", Buffer.from("hello|world|and more of it").toString("base64url")],
  ["nearly ASP.NET Core", "CfDJ9AZPmOEqc7wFTpfgKXK7BE0lbrcASZLbJG22_0iR2iNstf5HkNkia7T9Ro"],
  ["62 hex digits in upper case", "AB".repeat(31)],
  ["an ASP.NET id with a 6", "lz3n1vq0xk6h2wdm4c0ytb5r"],
  ["31 hex digits", "0123456789abcdef0123456789abcde"],
  ["a Java id with a lower-case digit", "0123456789ABCDEF0123456789ABCDEf"],
  ["48 characters that are base64 of no UUID", "QUFB".repeat(12)],
  ["a word", "hello"],
  ["a number", "1700000000"],
  ["nothing", ""],
])("not recognised: %s", (_, value) => {
  expect(recognise({ value })).toBeNull();
});

test("a JSON Web Token with a short payload is not taken for a Flask session", () => {
  const header = "eyJhbGciOiJIUzI1NiJ9";
  for (const payload of ["e30", "eyJhIjoxfQ"])
    expect(recognise({ value: `${header}.${payload}.${"A".repeat(43)}` })?.format).toBe("jws");
});

test("only the spaces in its JSON tell a Starlette session without padding from Flask’s", () => {
  const cookie = (json: string) => `${Buffer.from(json).toString("base64")}.ZVPxAA.${signature}`;
  expect(recognise({ value: cookie('{"id": 12}..'.slice(0, 9).padEnd(9, "}")) })?.format).toBe("starlette");
  expect(recognise({ value: cookie('{"ids":12}'.slice(0, 9)) })?.format).toBe("flask");
});

test("the name decides between formats of one shape", () => {
  const value = "k3v9u0q8s7t6v5u4t3s2r1p0o9n8m7l6";
  expect(recognise({ value })?.format).toBe("django-db");
  expect(recognise({ value, name: "PHPSESSID" })).toMatchObject({ format: "php", alike: ["django-db"] });
});

test("whose shape is all there is to go by is called a guess", () => {
  const guessed = specimens
    .filter((specimen) => recognise(specimen)?.reading.guess)
    .map(({ format }) => format);
  expect([...new Set(guessed)].sort()).toEqual(
    ["aspnet-forms", "aspnet-session", "django-db", "flask-session", "jsessionid", "php", "spring"].sort(),
  );
});
