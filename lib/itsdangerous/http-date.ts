const months = "january february march april may june july august september october november december".split(
  " ",
);

/** As hours and minutes, 500 for 5 h. Other names of zones count as UTC. */
const zones: Record<string, number> = {
  ADT: -300,
  AST: -400,
  EDT: -400,
  EST: -500,
  CDT: -500,
  CST: -600,
  MDT: -600,
  MST: -700,
  PDT: -700,
  PST: -800,
};

const dayName = /^(?:\S*,\s*|(?:mon|tue|wed|thu|fri|sat|sun)\s+)/i;
const rfc2822 = /^(\d+)\s+([a-z]+)\s+(\d{1,4})\s+(\d+):(\d+)(?::(\d+))?(?:\s+(\S+)|$)/i;

/** A date as HTTP headers have it, `Mon, 16 Aug 2021 06:22:23 GMT`: werkzeug's `http_date`. Fractions are cut off. */
export function formatHttpDate(date: Date): string {
  if (!isWritable(date)) throw new RangeError("a date outside the years 1 to 9999");
  return date.toUTCString();
}

const isWritable = (date: Date) => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999;

/**
 * Reads a date in the form of RFC 2822; the day's name, seconds and zone may be missing. Null for any other text.
 * This is werkzeug's `parse_date`, but for the forms of RFC 850 and asctime, which it reads and never writes, and for
 * moments whose zone takes them out of the calendar, over which it crashes when it writes them.
 */
export function parseHttpDate(text: string): Date | null {
  const parts = rfc2822.exec(text.trim().replace(dayName, ""));
  if (parts === null) return null;
  const [, day, name = "", year, hour, minute, second = "0", zone = ""] = parts;
  const month = months.findIndex((month) => [month, month.slice(0, 3)].includes(name.toLowerCase()));
  const offset = offsetMinutes(zone);
  const date = utc(fullYear(Number(year)), month, Number(day), Number(hour), Number(minute), Number(second));
  if (date === null || Math.abs(offset) >= 24 * 60) return null;
  const moment = new Date(date.getTime() - offset * 60_000);
  return isWritable(moment) ? moment : null;
}

/** RFC 2822's years of two digits: 69 and later are of the twentieth century. */
function fullYear(year: number): number {
  if (year > 99) return year;
  return year > 68 ? 1900 + year : 2000 + year;
}

function offsetMinutes(zone: string): number {
  const clock = zones[zone.toUpperCase()] ?? (/^[+-]?\d+$/.test(zone) ? Number(zone) : 0);
  return Math.trunc(clock / 100) * 60 + (clock % 100);
}

/** The date with exactly these fields, or null where Date would carry one over, as on 31 April. */
function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): Date | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute, second);
  const carried =
    date.getUTCMonth() !== month ||
    date.getUTCDate() !== day ||
    date.getUTCHours() !== hour ||
    date.getUTCMinutes() !== minute ||
    date.getUTCSeconds() !== second;
  return carried ? null : date;
}
