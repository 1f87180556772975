/**
 * The words of a command line as bash cuts them: '…', "…", $'…', backslashes, and lines that go on. Expansions are left as
 * they stand. What is not closed goes to the end.
 *
 * Source: GNU Bash manual, 3.1.2 Quoting.
 */
export function bashWords(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  const add = (text: string) => {
    word = (word ?? "") + text;
  };
  while (at < line.length) {
    const char = line.charAt(at);
    if (char === "'") {
      const end = endOf(line, "'", at + 1);
      add(line.slice(at + 1, end));
      at = end + 1;
    } else if (char === "$" && line[at + 1] === "'") {
      const end = endOfEscaped(line, "'", at + 2);
      add(ansiC(line.slice(at + 2, end)));
      at = end + 1;
    } else if (char === '"') {
      const end = endOfEscaped(line, '"', at + 1);
      add(line.slice(at + 1, end).replace(/\\([\\"$`\n])/g, (_, kept) => (kept === "\n" ? "" : kept)));
      at = end + 1;
    } else if (char === "\\") {
      const next = line.slice(at + 1, at + 3) === "\r\n" ? "\r\n" : line.charAt(at + 1);
      if (!/^[\r\n]/.test(next)) add(next);
      at += 1 + next.length;
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
    } else {
      add(char);
      at += 1;
    }
  }
  return word === null ? words : [...words, word];
}

const endOf = (text: string, quote: string, from: number) => {
  const at = text.indexOf(quote, from);
  return at < 0 ? text.length : at;
};

function endOfEscaped(text: string, quote: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== quote) at += text[at] === "\\" ? 2 : 1;
  return Math.min(at, text.length);
}

const named: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  e: "\x1b",
};

/** Source: GNU Bash manual, 3.1.2.4 ANSI-C Quoting. */
const ansiC = (text: string) =>
  text.replace(/\\(x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|[0-7]{1,3}|[\s\S])/g, (_, code: string) => {
    if (/^[xu]./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    return named[code] ?? code;
  });

/**
 * The words as Windows cuts them that cmd was given, where ^ takes the meaning from the character after it, and \" stands
 * for a quote inside of quotes.
 *
 * Source: “Copy as cURL (cmd)” of Chrome and Firefox.
 */
export function cmdWords(line: string): string[] {
  const plain = line.replace(/\^(\r?\n|[\s\S])/g, (_, kept: string) => (/\n$/.test(kept) ? " " : kept));
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  for (let at = 0; at < plain.length; at++) {
    const char = plain.charAt(at);
    if (char === "\\" && plain[at + 1] === '"') {
      word = `${word ?? ""}"`;
      at += 1;
    } else if (char === '"') {
      word ??= "";
      quoted = !quoted;
    } else if (!quoted && /\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + char;
  }
  return word === null ? words : [...words, word];
}
