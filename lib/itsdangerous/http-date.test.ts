import fc from "fast-check";
import { expect, test } from "vitest";
import { formatHttpDate, parseHttpDate } from "./http-date";

const moment = new Date("2021-08-16T06:22:23Z");

test("a date is written as in an HTTP header, without its milliseconds", () => {
  expect(formatHttpDate(new Date("2021-08-16T06:22:23.999Z"))).toBe("Mon, 16 Aug 2021 06:22:23 GMT");
  expect(formatHttpDate(new Date("0101-01-01T00:00:00Z"))).toBe("Sat, 01 Jan 0101 00:00:00 GMT");
});

test("a date that Python does not have is not written", () => {
  expect(() => formatHttpDate(new Date("+010000-01-01T00:00:00Z"))).toThrow(RangeError);
  expect(() => formatHttpDate(new Date(Number.NaN))).toThrow(RangeError);
});

test("what was written reads back, from the year 100 on", () => {
  const dates = fc.date({ min: new Date("0100-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      expect(parseHttpDate(formatHttpDate(date))?.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});

test.each([
  "Mon, 16 Aug 2021 06:22:23 GMT",
  "16 August 21 06:22:23",
  "mon 16 aug 2021 06:22:23 +0000",
  "Mon, 16 Aug 2021 08:22:23 +0200",
  "Mon, 16 Aug 2021 01:22:23 EST",
  "Tue, 16 Aug 2021 06:22:23 XYZ",
])("%s is read", (text) => {
  expect(parseHttpDate(text)).toEqual(moment);
});

test.each([
  "",
  "yesterday",
  "2021-08-16T06:22:23Z",
  "31 Apr 2021 00:00:00",
  "00 Apr 2021 00:00:00",
  "16 Foo 2021 06:22:23",
  "16 Aug 2021 24:00:00",
  "16 Aug 2021 23:59:60",
  "16 Aug 2021 06:22:23 +2400",
])("%j is no date", (text) => {
  expect(parseHttpDate(text)).toBeNull();
});
