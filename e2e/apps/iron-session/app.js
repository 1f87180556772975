// A Next.js app with iron-session, as its README has it: all of the session in a sealed cookie. Built when it changed.
import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { changed } from "../../../scripts/changed.js";
import { moveClock } from "../clock.js";
import { listen } from "../listen.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const dir = fileURLToPath(new URL(".", import.meta.url));

const sources = (await readdir(join(dir, "app"), { recursive: true })).map((name) => join("app", name));
const names = ["app", "next.config.js", ...sources];
const made = [...names.map((name) => join(dir, name)), join(root, "node_modules", ".package-lock.json")];
/** `next build` removes it when it begins, and writes it late. */
const built = await changed(join(dir, ".next", "BUILD_ID"));
const isBuilt = (await Promise.all(made.map(changed))).every((time) => time < built);

if (!isBuilt) {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  // The line that says where this listens is all that its own standard output may hold.
  const build = spawnSync(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build", dir], {
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
