import type { MechanismId } from "@/lib/mechanisms";
import type { Anatomy } from "./anatomy";
import { timed, urlSafe } from "./itsdangerous";
import { randomId } from "./random-id";

/** How the cookie of each mechanism is read without a key. Runs in the page: it knows no secret. */
export const anatomy: Record<MechanismId, Anatomy> = {
  signed: urlSafe,
  flask: timed,
  redis: randomId,
};
