import { test } from "vitest";
import { FlaskClient, type FlaskConfig } from "@/e2e/servers/flask-client";
import { hasFlask, howToInstall } from "@/e2e/servers/start-flask.js";
import { BadData } from "./errors";
import { flaskSession } from "./flask-session";
import { taggedJson } from "./tagged-json";

const runs = hasFlask();
if (!runs) console.warn(`\nTests against real Flask are skipped. ${howToInstall}\n`);

/** `test` with a real Flask, which all of them in a file share. */
export const testWithFlask = (config: FlaskConfig) =>
  test
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs
    .extend("flask", { scope: "file" }, async ({}, { onCleanup }) => {
      const flask = await FlaskClient.start(config);
      onCleanup(flask.stop);
      return flask;
    })
    .skipIf(!runs);

/** What this port opens: the session in tagged JSON, or null for one that it refuses, as `FlaskClient.read` has it. */
export function open(keys: string | string[], cookie: string, now: number, maxAge: number): string | null {
  try {
    return taggedJson.dumps(flaskSession(keys).loads(cookie, { now, maxAge }).value);
  } catch (error) {
    if (error instanceof BadData) return null;
    throw error;
  }
}
