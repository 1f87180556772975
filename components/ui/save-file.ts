/** Has the browser save something as a file. */
export function saveFile(content: Blob, name: string) {
  const href = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // The browser reads it when it comes to the download, and does not tell when it has.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
