/**
 * A float that happens to be whole, such as `1.0`. A JavaScript number cannot say that it is one: to `dumps`, the
 * number 1 is Python's int `1`. Floats with a fraction, NaN and the infinities are plain numbers.
 */
export class Float {
  constructor(readonly value: number) {}

  valueOf(): number {
    return this.value;
  }

  toJSON(): number {
    return this.value;
  }

  toString(): string {
    return floatRepr(this.value);
  }
}

/**
 * A number as Python's `repr(float)` writes it: `1.0`, `1e-07`, `1e+16`, and `NaN` and `Infinity` as Python's json does.
 * Both languages choose the shortest digits that read back; they differ in when an exponent is used and how it looks.
 */
export function floatRepr(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return "-0.0";
  const [mantissa = "", exponentText = ""] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? "-" : "+";
    return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
