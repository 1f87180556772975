import { patience } from "@/lib/patience";

/** What the server, or the lack of one, said went wrong. */
export class LabError extends Error {
  /** When to ask again, as `performance.now()` tells it, where the answer says so. */
  readonly retryAt?: number;

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** What of the request it was about, where the answer names it. */
    readonly field?: string,
    /** After how many seconds to ask again, where the answer says so. */
    readonly retryAfterSeconds?: number,
  ) {
    super(title);
    if (retryAfterSeconds !== undefined) this.retryAt = performance.now() + retryAfterSeconds * 1000;
  }
}

/**
 * Sends a request and takes what is no failure.
 * @throws {LabError} whatever goes wrong, in words for people
 */
export async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const init: RequestInit = {
    method,
    cache: "no-store",
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(patience.answer),
  };
  if (body !== undefined) init.body = JSON.stringify(body);
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw silent();
  }
  if (response.headers.get("content-type")?.startsWith("application/problem+json")) {
    const { title, detail, field } = await read<{ title: string; detail: string; field?: string }>(response);
    const retryAfter = Number(response.headers.get("retry-after")) || undefined;
    throw new LabError(response.status, title, detail, field, retryAfter);
  }
  if (response.status >= 500)
    throw new LabError(response.status, "The lab’s server is in trouble.", "Try again in a moment.");
  // A verdict that refuses is JSON. Any other refusal is not the lab's.
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  if (!response.ok && !isJson) throw interfered();
  return response;
}

/** The same for an answer in JSON. @throws {LabError} */
export async function receive<Body>(method: string, path: string, body?: unknown): Promise<Body> {
  const response = await send(method, path, body);
  return read(response);
}

/** The JSON of an answer. @throws {LabError} when it is none, or does not come to its end */
export async function read<Body>(response: Response): Promise<Body> {
  try {
    return await response.json();
  } catch (error) {
    throw error instanceof SyntaxError ? interfered() : silent();
  }
}

const silent = () =>
  new LabError(0, "The lab’s server does not answer.", "Check that it is running and try again.");

const interfered = () =>
  new LabError(
    0,
    "Something between you and the lab answered in its place.",
    "Check the network and try again.",
  );
