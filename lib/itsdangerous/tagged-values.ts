/** The values that a Flask session can hold and JSON cannot. Bytes are a Uint8Array, a datetime is a Date. */

/** Python's tuple. */
export class Tuple {
  constructor(readonly items: readonly unknown[]) {}
}

/** Text that counts as safe HTML: `markupsafe.Markup`. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

export class Uuid {
  /** `hex` is 32 lower-case hexadecimal digits. */
  private constructor(readonly hex: string) {}

  /**
   * Reads what Python's `uuid.UUID(text)` reads, dashes anywhere, in braces or as a URN; but not the underscores and
   * signs that it lets pass. Throws a SyntaxError.
   */
  static parse(text: string): Uuid {
    const hex = text
      .replaceAll("urn:", "")
      .replaceAll("uuid:", "")
      .replace(/^[{}]+|[{}]+$/g, "")
      .replaceAll("-", "");
    if (!/^[0-9a-f]{32}$/i.test(hex)) throw new SyntaxError("badly formed hexadecimal UUID string");
    return new Uuid(hex.toLowerCase());
  }

  toString(): string {
    return this.hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
}
