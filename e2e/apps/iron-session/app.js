// A Next.js app with iron-session, as its README has it: all of the session in a sealed cookie. Built when it changed.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { moveClock } from "../clock.js";
import { listen } from "../listen.js";

const dir = fileURLToPath(new URL(".", import.meta.url));
const { resolve } = createRequire(import.meta.url);

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** `next build` writes the id of a build late. */
const built = changed(join(dir, ".next", "BUILD_ID"));
const sources = readdirSync(join(dir, "app"), { recursive: true }).map((name) => join(dir, "app", name));
const made = [...sources, join(dir, "next.config.js"), resolve("next/package.json"), resolve("iron-session")];

if (made.some((path) => changed(path) > built)) {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  // The line that says where this listens is all that its own standard output may hold.
  const build = spawnSync(process.execPath, [resolve("next/dist/bin/next"), "build", dir], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (build.status !== 0) {
    console.error(build.stdout, build.stderr);
    process.exit(1);
  }
}

process.env.NODE_ENV = "production";
const { default: next } = await import("next");

async function handlerAt(port) {
  const app = next({ dev: false, dir, hostname: "localhost", port });
  await app.prepare();
  const handle = app.getRequestHandler();
  return async (request, response) => {
    if (request.url !== "/clock") return handle(request, response);
    moveClock(Number(await text(request)));
    response.end("moved");
  };
}

await listen(handlerAt);
