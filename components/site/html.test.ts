import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html";

test("what is put into markup is text", () => {
  expect(html`<p title="${`"'`}">${"<b> & </b>"}</p>`.text).toBe(
    '<p title="&quot;&#39;">&lt;b&gt; &amp; &lt;/b&gt;</p>',
  );
});

test("markup that is put into markup stays markup, and is escaped once", () => {
  const inner = html`<b>${"<"}</b>`;
  expect(html`<p>${inner}${inner}</p>`.text).toBe("<p><b>&lt;</b><b>&lt;</b></p>");
});

test("dollars and backslashes are put in as they are", () => {
  expect(html`${"$& $1 \\n"}\n${"$$"}`.text).toBe("$&amp; $1 \\n\n$$");
});

test("no text opens a tag, ends an attribute, or is lost", () => {
  const asWritten = (text: string) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"';alg#39") }), (given) => {
      const { text } = html`${given}`;
      expect(text).not.toMatch(/[<>"']/);
      expect(asWritten(text)).toBe(given);
    }),
  );
});
