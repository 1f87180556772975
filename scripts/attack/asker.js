import { bytesOf } from "./message.js";
import { randomOf } from "./random.js";
import { wireTo } from "./wire.js";

/**
 * Asks as somebody well-behaved does, from an address of his own each time, and reads what is answered as JSON.
 * @param {number} port
 */
export function askerAt(port) {
  const wire = wireTo(port);
  const random = randomOf(Date.now());
  const byte = () => random.below(256);

  /** @param {string} line @param {{ cookie?: string, body?: unknown }} [sent] */
  async function ask(line, { cookie, body } = {}) {
    const [method, target] = line.split(" ");
    const { bytes } = bytesOf({
      method,
      target,
      headers: cookie ? [["Cookie", cookie]] : [],
      body: body && Buffer.from(JSON.stringify(body)),
      address: `10.${byte()}.${byte()}.${byte()}`,
    });
    const answer = await wire.ask(bytes);
    if (typeof answer === "string") throw new Error(`${line} was not answered: ${answer}`);
    const text = answer.body.toString();
    return { status: answer.status, body: text && JSON.parse(text), cookies: cookiesIn(answer) };
  }

  return { ask, close: wire.close };
}

/** The cookies that an answer sets, by their names. */
export const cookiesIn = ({ headers }) =>
  Object.fromEntries(
    (headers.get("set-cookie") ?? []).map((line) => line.split(";", 1)[0].split(/=(.*)/s, 2)),
  );
