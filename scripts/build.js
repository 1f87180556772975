import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { changed } from "./changed.js";
import { npm, root } from "./run.js";

/** Stands for a whole build: `next build` removes it when it begins, so a build that failed leaves none. */
const built = join(root, ".next", "built");

const folders = ["app", "components", "lib", "public"];
const isInput = (name) => /\.(js|tsx?|json)$|^\.env/.test(name) && name !== "next-env.d.ts";

/** Of the environment, all that is built into the pages. */
const site = process.env.SITE_URL ?? "";

/** Builds unless the last build began after everything it is made of had last changed, and was of the same site. */
export async function build() {
  const began = new Date();
  if ((await changed(built)) >= (await newestInput()) && (await builtSite()) === site) return 0;
  const code = await npm("run", "build");
  if (code === 0) {
    await writeFile(built, site);
    await utimes(built, began, began);
  }
  return code;
}

const builtSite = () => readFile(built, "utf8").catch(() => undefined);

async function newestInput() {
  const inside = await Promise.all(folders.map(everythingIn));
  const beside = (await readdir(root)).filter(isInput);
  const paths = [...inside.flat(), ...beside, join("node_modules", ".package-lock.json")];
  return Math.max(...(await Promise.all(paths.map((path) => changed(join(root, path))))));
}

/** Folders too: removing or renaming a file changes only the folder it was in. */
async function everythingIn(folder) {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return [folder, ...entries.map((entry) => join(folder, entry))];
}
