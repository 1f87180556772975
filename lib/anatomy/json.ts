/** The object that JSON text stands for, or null when it is none. */
export function readObject(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/**
 * JSON text of an object with one member set and every other character kept: parsed and written anew, it would lose
 * Python's `1.0` and long integers. Of text that is no object nothing is kept.
 */
export function setMember(text: string | null, name: string, value: string | number): string {
  const member = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  const object = readObject(text);
  if (text === null || object === null) return `{${member}}`;

  const place = placeOf(text, name);
  if (place) {
    const old = text.slice(...place);
    return (
      text.slice(0, place[0]) + old.replace(old.trim(), () => JSON.stringify(value)) + text.slice(place[1])
    );
  }
  const end = text.lastIndexOf("}");
  return `${text.slice(0, end)}${Object.keys(object).length > 0 ? "," : ""}${member}${text.slice(end)}`;
}

/** Where the value of an object’s own member stands. Of two by one name the last counts, as when it is parsed. */
function placeOf(text: string, name: string): [start: number, end: number] | null {
  let place: [number, number] | null = null;
  let depth = 0;
  let string = "";
  let member = { name: "", start: 0 };
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]/g)) {
    if (token === "{" || token === "[") depth += 1;
    else if (depth === 1 && token === ":") member = { name: JSON.parse(string), start: index + 1 };
    else if (depth === 1 && ",}".includes(token) && member.name === name) place = [member.start, index];
    else if (token.startsWith('"')) string = token;
    if (token === "}" || token === "]") depth -= 1;
  }
  return place;
}
