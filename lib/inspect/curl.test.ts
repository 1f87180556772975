import { expect, test } from "vitest";
import { readInput } from "./input";

const found = (typed: string) => readInput(typed)?.cookies.map(({ name, value }) => `${name}=${value}`);

test.each([
  ["-H in single quotes", "curl https://x -H 'Cookie: a=1; b=2'", ["a=1", "b=2"]],
  ["--header in double quotes", 'curl --header "cookie: a=1" https://x', ["a=1"]],
  ["-b", "curl -b a=1 https://x", ["a=1"]],
  ["-b stuck to its value", "curl -s -b'a=1' https://x", ["a=1"]],
  ["--cookie", "curl --cookie 'a=1; b=2' https://x", ["a=1", "b=2"]],
  ["an escaped quote", `curl -H "Cookie: a=\\"1\\""`, ["a=1"]],
  ["quotes inside of single quotes", `curl -H 'Cookie: a='\\''1'\\'''`, ["a='1'"]],
  ["a prompt", "$ curl -b a=1 x", ["a=1"]],
  [
    "Chrome’s Copy as cURL (bash)",
    "curl 'https://x/' \\\n  -H 'accept: */*' \\\n  -b 'a=1; b=2' \\\n  -H 'user-agent: x'",
    ["a=1", "b=2"],
  ],
  ["Firefox’s with $'…'", "curl 'https://x/' --compressed -H $'Cookie: a=\\'1\\'\\u0021\\x21'", ["a='1'!!"]],
  [
    "Chrome’s Copy as cURL (cmd)",
    'curl ^"https://x/^" ^\r\n  -H ^"accept: */*^" ^\r\n  -b ^"a=1%^7B; b=^\\^"2^\\^"^" ^\r\n  -H ^"x: y^"',
    ["a=1%7B", "b=2"],
  ],
  [
    "an older one for cmd",
    'curl "https://x/" ^\r\n  -H "Cookie: a=1; b=2" ^\r\n  --compressed',
    ["a=1", "b=2"],
  ],
])("%s", (_, typed, cookies) => {
  expect(readInput(typed)?.source).toBe("curl");
  expect(found(typed)).toEqual(cookies);
});

test("a file of cookies is named, since it cannot be read here", () => {
  expect(readInput("curl -b jar.txt https://x")).toMatchObject({ cookies: [], files: ["jar.txt"] });
});

test("other headers are passed over, and a line without cookies has none", () => {
  expect(found("curl -H 'X-Cookie: a=1' -H 'Accept: a=b' https://x/?a=b")).toEqual([]);
});
