import fc from "fast-check";
import { expect, test } from "vitest";
import { readObject, setMember } from "./json";

test("only an object is one", () => {
  expect(readObject('{"user":"alice"}')).toEqual({ user: "alice" });
  for (const text of ["[1]", "null", "1", '"x"', "{", "", null]) expect(readObject(text)).toBeNull();
});

test("the object has the member then, and every other as before, however it is written", () => {
  const object = fc.dictionary(fc.oneof(fc.string(), fc.constant("user")), fc.jsonValue());
  fc.assert(
    fc.property(object, fc.constantFrom(undefined, 2), (object, indent) => {
      const set = setMember(JSON.stringify(object, null, indent), "user", "admin");
      expect(JSON.stringify(JSON.parse(set))).toBe(
        JSON.stringify({ ...JSON.parse(JSON.stringify(object)), user: "admin" }),
      );
      expect(setMember(set, "user", "admin")).toBe(set);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    '{"a": 1.0, "user" : "alice" , "n": 12345678901234567890}',
    '{"a": 1.0, "user" : "admin" , "n": 12345678901234567890}',
  ],
  [
    '{"a":{"user":"x"},"b":["user",":"],"user":{"c":[1,2]}}',
    '{"a":{"user":"x"},"b":["user",":"],"user":"admin"}',
  ],
  ['{"a":"\\"user\\":\\"x\\"","user":"alice"}', '{"a":"\\"user\\":\\"x\\"","user":"admin"}'],
  ['{"user":"bob","user":"alice"}', '{"user":"bob","user":"admin"}'],
  ['{"\\u0075ser":"alice"}', '{"\\u0075ser":"admin"}'],
  ['{"user":"$&"}', '{"user":"admin"}'],
  [" { } ", ' { "user":"admin"} '],
  ['{"a":1.0}', '{"a":1.0,"user":"admin"}'],
])("%s: every other character is kept", (text, set) => {
  expect(setMember(text, "user", "admin")).toBe(set);
});

test("of what is no object nothing is kept", () => {
  for (const text of ["[1]", "null", "x", null]) expect(setMember(text, "exp", 1)).toBe('{"exp":1}');
});
