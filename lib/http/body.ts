import { Problem } from "@/lib/problem";

const longest = 4096;

/** @throws {Problem} 400 when the body is not JSON, 413 when it is far longer than any that makes sense. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > longest)
    throw new Problem(413, "The body is too long.", `Send at most ${longest} characters.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, "The body is not JSON.", 'Send a JSON object such as {"advanceSeconds": 10}.');
  }
}
