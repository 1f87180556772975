import { bashWords, cmdWords } from "./shell-words";

export const isCurl = (text: string) => /^\s*(\$ |> )?curl(\.exe)?\s/i.test(text.slice(0, 200));

/** What a curl line sends as cookies, as the texts of `Cookie` headers. A file of cookies cannot be read here. */
export function cookiesOfCurl(line: string): { headers: string[]; files: string[] } {
  const words = /\^["\r\n]/.test(line) ? cmdWords(line) : bashWords(line);
  const headers: string[] = [];
  const files: string[] = [];
  const jar = (text: string) => (text.includes("=") ? headers : files).push(text);
  const header = (text: string) => {
    if (/^cookie:/i.test(text)) headers.push(text.slice("cookie:".length));
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const next = words[at + 1] ?? "";
    if (word === "-H" || word === "--header") header(next);
    else if (word === "-b" || word === "--cookie") jar(next);
    else if (word.startsWith("-H")) header(word.slice(2).trimStart());
    else if (word.startsWith("-b")) jar(word.slice(2));
    else if (word.startsWith("--cookie=")) jar(word.slice("--cookie=".length));
    else continue;
    if (/^(-H|-b|--header|--cookie)$/.test(word)) at += 1;
  }
  return { headers, files };
}
