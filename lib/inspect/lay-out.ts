/** Beyond this, deeper is not further to the right: the text would grow with the square of its depth. */
const deepest = 10;

/**
 * JSON over several lines, each literal as it stands: parsed and written anew it would lose Python’s `1.0`, long integers
 * and one of two members of the same name. Text that is no JSON stays as it is.
 */
export function layOut(json: string): string {
  const bare = json.trim();
  if (!/^[[{]/.test(bare)) return json;
  let out = "";
  let depth = 0;
  let at = 0;
  const line = () => `\n${"  ".repeat(Math.min(depth, deepest))}`;
  while (at < bare.length) {
    const char = bare.charAt(at);
    if (char === '"') {
      const end = endOfString(bare, at);
      out += bare.slice(at, end);
      at = end;
      continue;
    }
    at += 1;
    if (char === "{" || char === "[") {
      const closing = /[\]}]/.test(bare.charAt(at)) ? bare.charAt(at) : "";
      if (closing) at += 1;
      else depth += 1;
      out += char + (closing || line());
    } else if (char === "}" || char === "]") {
      depth = Math.max(0, depth - 1);
      out += line() + char;
    } else if (char === ",") out += char + line();
    else if (char === ":") out += ": ";
    else if (!/\s/.test(char)) out += char;
  }
  return out;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return Math.min(at + 1, text.length);
}
