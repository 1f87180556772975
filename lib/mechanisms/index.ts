import { encrypted } from "./encrypted";
import { flask } from "./flask";
import { ironSession } from "./iron-session";
import { jwt } from "./jwt";
import { jwtDenylist } from "./jwt-denylist";
import { jwtNotBefore } from "./jwt-not-before";
import { jwtUserKey } from "./jwt-user-key";
import { kvsession } from "./kvsession";
import { kvsessionDeleted } from "./kvsession-deleted";
import { kvsessionOneSecond } from "./kvsession-one-second";
import type { Mechanism } from "./mechanism";
import { redis } from "./redis";
import { signed } from "./signed";

/** Every mechanism of the lab, family by family; the first of each is the one that its column shows to begin with. */
export const mechanisms = [
  signed,
  encrypted,
  flask,
  ironSession,
  jwt,
  redis,
  kvsession,
  kvsessionDeleted,
  kvsessionOneSecond,
  jwtDenylist,
  jwtNotBefore,
  jwtUserKey,
] as const;

export type MechanismId = (typeof mechanisms)[number]["id"];

export const mechanismNamed = (id: string): (Mechanism & { id: MechanismId }) | undefined =>
  mechanisms.find((mechanism) => mechanism.id === id);
