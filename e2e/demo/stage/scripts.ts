import { statSync } from "node:fs";
import { parse, resolve } from "node:path";
import { demonstrations } from "@/components/demonstrations";
import { inOneLine } from "./in-one-line";
import { Misused } from "./options";
import type { Script } from "./script";

export type Named = { name: string; script: Script };

/** The names of the scripts that come with the lab, in the order of a talk. */
export const names: readonly string[] = demonstrations.map(({ slug }) => slug);

/**
 * A script by its name, or one's own by its path from `folder`.
 * @throws {Misused} when there is none, or the file is no script
 */
export async function scriptOf(name: string, folder: string): Promise<Named> {
  if (names.includes(name)) return { name, script: (await import(`../${name}.ts`)).default };
  const path = resolve(folder, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Misused(
      `There is no demonstration "${name}". There are: ${names.join(", ")}; and the paths of your own.`,
    );
  const { default: script } = await import(path).catch((error) => {
    throw new Misused(`${name} cannot be read: ${inOneLine(error)}`);
  });
  if (typeof script?.play !== "function")
    throw new Misused(
      `${name} does not export a script. It has to end in: export default script({ title, about, play })`,
    );
  const own = parse(path).name;
  if (!/^\w/.test(own))
    throw new Misused(`${name} cannot name a folder for its film. Let its name begin with a letter.`);
  return { name: own, script };
}
