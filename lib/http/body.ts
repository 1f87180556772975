import { Problem } from "@/lib/problem";
import type { Asked } from "./asked";

/** In bytes. */
const longest = 4096;

/** @throws {Problem} 400 when the body is not JSON, 413 when it is far longer than any that makes sense. */
export async function readJson(request: Asked): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, "The body is not JSON.", 'Send a JSON object such as {"advanceSeconds": 10}.');
  }
}

/** Stops reading at the limit, whatever length was announced. */
async function readText({ body }: Asked): Promise<string> {
  const decoder = new TextDecoder();
  let length = 0;
  let text = "";
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > longest) throw new Problem(413, "The body is too long.", `Send at most ${longest} bytes.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
