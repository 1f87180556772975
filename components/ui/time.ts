const units = [
  { seconds: 24 * 60 * 60, sign: "d" },
  { seconds: 60 * 60, sign: "h" },
  { seconds: 60, sign: "min" },
  { seconds: 1, sign: "s" },
];

/** A span of whole seconds in at most two units: 41 s, 1 min 5 s, 31 d. */
export function span(seconds: number): string {
  const first = units.findIndex((unit) => seconds >= unit.seconds);
  if (first === -1) return "0 s";
  let rest = seconds;
  const parts = units.slice(first, first + 2).map(({ seconds: size, sign }) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count} ${sign}` : "";
  });
  return parts.filter(Boolean).join(" ");
}
