import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestNickname, readNickname } from "./nickname";

const refused = {
  name: "Problem",
  status: 400,
  field: "nickname",
  detail: expect.stringContaining("1 to 40"),
};

describe("a nickname", () => {
  test.each([
    "Amina",
    "Zoë",
    "Σωκράτης",
    "Владимир",
    "أمينة",
    "עדה לאבלייס",
    "山田 太郎",
    "राम",
    "ประยุทธ์",
    "சுந்தர்",
    "김민수",
    "🦊",
    "👩‍🚀",
    "👨‍👩‍👧‍👦 family",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "❤️",
    "نیم‌فاصله",
    "O'Brien-Smith, Jr.",
    "<b>Eve</b>",
    "__proto__",
    "5",
  ])("can be %s, which stays as it is", (nickname) => {
    expect(readNickname(nickname)).toBe(nickname.normalize("NFC"));
  });

  test("has its spaces as it is read: none around it, one within", () => {
    expect(readNickname("  Ada \t\u00a0\u3000 Lovelace \n")).toBe("Ada Lovelace");
    expect(readNickname("Ada\nLovelace")).toBe("Ada Lovelace");
    expect(readNickname("Ada\u2028Lovelace\u2029")).toBe("Ada Lovelace");
  });

  test("is the same whichever way its marks were typed", () => {
    expect(readNickname("Zoe\u0308")).toBe("Zo\u00eb");
    expect(readNickname("Zoe\u0000\u0308")).toBe("Zo\u00eb");
  });

  test("loses what controls, and what turns the text around it", () => {
    expect(readNickname("A\u0000mi\u0007na\u009b")).toBe("Amina");
    for (const mark of ["\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069"])
      expect(readNickname(`${mark}Ami${mark}na`)).toBe("Amina");
  });

  test("loses halves of characters", () => {
    expect(readNickname("Ami\ud83dna")).toBe("Amina");
    expect(readNickname("\udc00Amina\ud800")).toBe("Amina");
    expect(readNickname("A\ud83d\u0000\udd8aB")).toBe("AB");
    expect(() => readNickname("\ud800")).toThrow(expect.objectContaining(refused));
  });
});

describe("its length", () => {
  test.each(["a", "é", "e\u0301", "👩‍🚀", "🇳🇱", "நி", "각"])(
    "is counted in characters as people see them: 40 of %s fit, 41 do not",
    (character) => {
      const fits = character.repeat(longestNickname);
      expect(readNickname(fits)).toBe(fits.normalize("NFC"));
      expect(() => readNickname(fits + character)).toThrow(expect.objectContaining(refused));
    },
  );

  test("does not count spaces around it", () => {
    expect(readNickname(`${" ".repeat(500)}${"a".repeat(40)} `)).toHaveLength(40);
  });

  test("is bounded also for marks upon marks, which are all one character", () => {
    expect(readNickname(`Z${"\u0335".repeat(50)}`)).toHaveLength(51);
    expect(() => readNickname(`Z${"\u0335".repeat(1000)}`)).toThrow(expect.objectContaining(refused));
    expect(() => readNickname("a".repeat(1_000_000))).toThrow(expect.objectContaining(refused));
  });
});

test.each([
  "",
  " ",
  "\u3000\u00a0",
  "\n",
  "\u200b",
  "\u200d\u200c",
  "\u2060\ufeff",
  "\u0301",
  "\ufe0f",
  "\u00ad",
  "\u034f",
  "\u3164",
  "\u115f\u1160",
  "\uffa0",
  "\u2800",
  "\u202e\u2066",
  "\u{e0067}\u{e007f}",
])("%j shows nothing, and is refused", (text) => {
  expect(() => readNickname(text)).toThrow(expect.objectContaining(refused));
});

test.each([undefined, null, 5, true, ["Amina"], { toString: () => "Amina" }])("%j is no text", (value) => {
  expect(() => readNickname(value)).toThrow(expect.objectContaining(refused));
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "a",
        "e",
        "\u0301",
        "\u0308",
        " ",
        "\u200d",
        "\u0000",
        "\u202e",
        "\ud83d",
        "\ude00",
        "🦊",
        "\n",
      ),
    )
    .map((parts) => parts.join("")),
);

test("what is accepted is short, shows something, controls nothing, and is accepted again unchanged", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const nickname = accepted(text);
      if (nickname === null) return;
      expect(readNickname(nickname)).toBe(nickname);
      expect(nickname).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
      expect(nickname).toBe(nickname.trim());
      expect(nickname.length).toBeGreaterThan(0);
      expect(nickname.length).toBeLessThanOrEqual(400);
    }),
    { numRuns: 1000 },
  );
});

function accepted(text: string): string | null {
  try {
    return readNickname(text);
  } catch (error) {
    expect(error).toMatchObject(refused);
    return null;
  }
}
