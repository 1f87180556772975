import fc from "fast-check";
import { expect, test } from "vitest";
import { editsOf } from "./edits";
import { lookalike } from "./lookalike";

const flask = "eyJ1c2VyIjoiYWxpY2UifQ.YRoEHw.M9vKqLiIT9DkmfEadGFo8JSl2V0";

test("each part that is long enough is changed once, and not where base64 is slack", () => {
  const edits = editsOf(flask).filter(({ did }) => did.startsWith("part"));
  expect(edits).toHaveLength(2);
  for (const { value } of edits) {
    const at = [...value].findIndex((character, index) => character !== flask[index]);
    expect(value.slice(at + 1)).toBe(flask.slice(at + 1));
    expect(flask.slice(at + 1)).toMatch(/^[\w-]{2}/);
  }
});

test("a payload that can be read is changed in what it says", () => {
  const edit = editsOf(flask).find(({ did }) => did === "another payload in part 1");
  const [payload, ...rest] = edit?.value.split(".") ?? [];
  expect(JSON.parse(Buffer.from(payload ?? "", "base64url").toString())).toEqual({
    user: "alice",
    edited: 1,
  });
  expect(rest).toEqual(flask.split(".").slice(1));
});

test("so is plain JSON without a signature", () => {
  expect(
    editsOf(encodeURIComponent('{"user":"alice"}')).map(({ value }) => decodeURIComponent(value)),
  ).toContain('{"user":"alice","edited":1}');
});

test("every edit is another value of what a cookie may hold", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w.~%*=+/-]{0,80}$/), (value) => {
      for (const edit of editsOf(value)) {
        expect(edit.value).not.toBe(value);
        expect(edit.value).toMatch(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/);
      }
    }),
  );
});

test("an invented value has the shape of the real one", () => {
  expect(lookalike("3f2504e0-4f89-41d3-9a0c-0305e82c3301")).toMatch(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  );
  expect(lookalike("s%3Aab.c", () => 0)).toBe("g%3Aaa.a");
});
