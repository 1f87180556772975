import { expect, test } from "vitest";
import { linkFlawWords } from "./handover";

test.each(Object.entries(linkFlawWords))(
  "of a link with the flaw %s is said what is wrong and what to do",
  (_, words) => {
    expect(words.title).toMatch(/^[A-Z].*\.$/);
    expect(words.detail).toMatch(/(Scan|open) .*\.$/);
  },
);
