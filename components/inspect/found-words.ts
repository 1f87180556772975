import { type Input, longestInput } from "@/lib/inspect/input";

const places: Record<Input["source"], string> = {
  curl: "in the curl line",
  cookie: "of a Cookie header",
  "set-cookie": "of a Set-Cookie header",
  value: "without a name",
};

/** What was found in the text, before any of it is looked at. */
export function foundWords({ source, cookies, more, cut, files }: Input): string {
  const count = cookies.length + more;
  const none =
    source === "curl" ? "No cookie in the curl line: no -b and no Cookie header." : "No cookie found.";
  return [
    count === 0 ? none : `${count} ${count === 1 ? "cookie" : "cookies"} ${places[source]}.`,
    more > 0 ? `The first ${cookies.length} are shown.` : "",
    files.length > 0 ? "-b names a file of cookies, which cannot be read from here." : "",
    cut ? `The text is longer than ${longestInput / 1024} kB: the rest was cut off.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
