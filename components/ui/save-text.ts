/** Has the browser save a text as a file. */
export function saveText(text: string, type: string, name: string) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // The browser reads it when it comes to the download, and does not tell when it has.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
