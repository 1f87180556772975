import { request } from "node:http";
import { text } from "node:stream/consumers";
import { type APIResponse, expect } from "playwright/test";

/** A time as the API writes it: ISO 8601 in whole seconds. */
export const isoSeconds = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

export const contentType = (response: APIResponse) => response.headers()["content-type"];

/** The cookies that an answer sets, each with its attributes to the letter. */
export const setCookies = (response: APIResponse): Record<string, string | true>[] =>
  response
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === "set-cookie")
    .map(({ value }) => Object.fromEntries(value.split("; ").map(pair)));

function pair(text: string): [string, string | true] {
  const [name = "", ...value] = text.split("=");
  return [name, value.length > 0 ? value.join("=") : true];
}

/** Asserts an RFC 9457 problem whose detail says what to do. */
export async function expectProblem(
  response: APIResponse,
  expected: { status: number; detail: RegExp; field?: string },
) {
  const where = response.url();
  expect(response.status(), where).toBe(expected.status);
  expect(contentType(response), where).toMatch(/^application\/problem\+json\b/);
  const problem: unknown = await response.json();
  expect(problem, where).toEqual({
    status: expected.status,
    title: expect.stringMatching(/\w/),
    detail: expect.stringMatching(expected.detail),
    ...(expected.field === undefined ? {} : { field: expected.field }),
  });
}

/** Sends a Cookie header byte for byte, also one that no well-behaved client would send. Each character is a byte. */
export function getWithCookie(
  url: string,
  cookie: string,
): Promise<{ status?: number; type?: string; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { Cookie: cookie } }, async (response) => {
      resolve({
        status: response.statusCode,
        type: response.headers["content-type"],
        body: await text(response),
      });
    })
      .once("error", reject)
      .end();
  });
}
