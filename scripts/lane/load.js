import { join } from "node:path";
import { createJiti } from "jiti";
import { root } from "../run.js";

const jiti = createJiti(import.meta.url, { alias: { "@": root } });

/**
 * A module of the project, by its path in it, with what it imports; each is loaded once. Ask for one after the other: a
 * module that two ask for meanwhile would be loaded for each, and an error of one copy's class is none of the other's.
 */
export const load = (path) => jiti.import(join(root, path));
