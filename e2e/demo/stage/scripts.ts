import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { demonstrations } from "@/components/demonstrations";
import { Misused } from "./options";
import type { Script } from "./script";

export type Named = { name: string; script: Script };

/** The names of the scripts that come with the lab, in the order of a talk. */
export const namesOf: readonly string[] = demonstrations.map(({ slug }) => slug);

/**
 * Scripts by their names, or one's own by their paths from `folder`.
 * @throws {Misused} when there is none, or the file is no script
 */
export async function scriptsOf(names: readonly string[], folder: string): Promise<Named[]> {
  const scripts: Named[] = [];
  for (const name of names) scripts.push(await scriptOf(name, folder));
  return scripts;
}

async function scriptOf(name: string, folder: string): Promise<Named> {
  if (namesOf.includes(name)) return { name, script: (await import(`../${name}.ts`)).default };
  const path = resolve(folder, name);
  if (!existsSync(path))
    throw new Misused(
      `There is no demonstration "${name}". There are: ${namesOf.join(", ")}; and the paths of your own.`,
    );
  const { default: script } = await import(path);
  if (typeof script?.play !== "function")
    throw new Misused(
      `${name} does not export a script. It has to end in: export default script({ title, about, play })`,
    );
  return { name: slugOf(path), script };
}

/** A file's name without what tells its kind. */
const slugOf = (path: string) =>
  path
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, "") ?? "script";
