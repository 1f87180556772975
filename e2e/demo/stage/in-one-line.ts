/** What an error says, without the log that Playwright adds, and where in a script of one's own it came from. */
export function inOneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [says = ""] = error.message.split("\n");
  const place = /\(?([^\s(]+\.ts:\d+:\d+)\)?$/m.exec(error.stack ?? "")?.[1];
  return place && error.name !== "Misused" ? `${says} (${place})` : says;
}
