import { flask } from "./flask";
import type { Mechanism } from "./mechanism";
import { redis } from "./redis";
import { signed } from "./signed";

/** Every mechanism of the lab, in the order of the columns. */
export const mechanisms = [signed, flask, redis] as const;

export type MechanismId = (typeof mechanisms)[number]["id"];

export const mechanismNamed = (id: string): (Mechanism & { id: MechanismId }) | undefined =>
  mechanisms.find((mechanism) => mechanism.id === id);
