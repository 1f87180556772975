import { randomInt } from "node:crypto";
import { kindOf } from "./character-kinds";

/** A random value of the same shape: digits for digits, letters for letters, all else as it is. */
export const lookalike = (value: string, random: (below: number) => number = (below) => randomInt(below)) =>
  value.replace(/%[0-9a-f]{2}|[a-z0-9]/gi, (found) => {
    const kind = found.length === 1 ? kindOf(found) : undefined;
    return kind ? kind.charAt(random(kind.length)) : found;
  });
