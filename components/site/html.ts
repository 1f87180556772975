/** Markup that is safe to send. Only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeMarks = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** A template of markup: whatever is put into it is escaped, unless it is markup itself. */
export const html = (parts: TemplateStringsArray, ...values: (string | Html)[]) =>
  new Html(
    String.raw(
      { raw: parts },
      ...values.map((value) => (value instanceof Html ? value.text : escapeMarks(value))),
    ),
  );
