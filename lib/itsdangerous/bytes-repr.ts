const shortEscapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** The UTF-8 bytes of `text` as Python's `repr` shows them (`b'caf\xc3\xa9'`); the error messages contain it. */
export function bytesRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  const shown = bytes.replace(/[^ -~]|[\\']/g, (char) => {
    if (char === "'") return quote === "'" ? "\\'" : "'";
    return shortEscapes[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
  return `b${quote}${shown}${quote}`;
}
