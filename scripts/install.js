import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { changed } from "./changed.js";
import { npm, root } from "./run.js";

const wanted = join(root, "package-lock.json");
const installed = join(root, "node_modules", ".package-lock.json");

/**
 * Installs the packages unless they are there as package-lock.json has them. Not `npm ci`: the lock file may have been
 * written on another platform, without the binaries of this one.
 */
export async function install() {
  const done = await changed(installed);
  if (done > 0 && done >= (await changed(wanted))) return 0;
  const code = await npm("install", "--include=dev", "--no-audit", "--no-fund");
  if (code === 0) await utimes(installed, new Date(), new Date());
  return code;
}
