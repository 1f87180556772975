import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { changed } from "./changed.js";
import { npm, root } from "./run.js";

/** Stands for a whole build: `next build` removes it when it begins, so a build that failed leaves none. */
const built = join(root, ".next", "built");

const folders = ["app", "components", "lib", "public", "scripts/lane"];
const isInput = (name) => /\.(js|tsx?|json)$|^\.env/.test(name) && name !== "next-env.d.ts";

/** Of our own server, what stands beside its folder. */
const files = ["scripts/serve.js", "scripts/run.js", "scripts/orphaned.js"];

/** Builds unless the last build began after everything it is made of had last changed. */
export async function build() {
  const began = new Date();
  if ((await changed(built)) >= (await newestInput())) return 0;
  const code = await npm("run", "build");
  if (code === 0) {
    await writeFile(built, "");
    await utimes(built, began, began);
  }
  return code;
}

async function newestInput() {
  const inside = await Promise.all(folders.map(everythingIn));
  const beside = (await readdir(root)).filter(isInput);
  const paths = [...inside.flat(), ...beside, ...files, join("node_modules", ".package-lock.json")];
  return Math.max(...(await Promise.all(paths.map((path) => changed(join(root, path))))));
}

/** Folders too: removing or renaming a file changes only the folder it was in. */
async function everythingIn(folder) {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return [folder, ...entries.map((entry) => join(folder, entry))];
}
