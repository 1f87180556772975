const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Neither XML 1.0 nor HTML can hold these, not even as references: controls, halves of pairs, non-characters. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for XML or HTML, in elements and in attributes with quotes. */
export const escaped = (text: string) =>
  text.replace(impossible, "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? character);
