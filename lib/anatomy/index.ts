import type { MechanismId } from "@/lib/mechanisms";
import type { Anatomy } from "./anatomy";
import { aesCtr } from "./encrypted";
import { seal } from "./iron-session";
import { timed, urlSafe } from "./itsdangerous";
import { jws } from "./jwt";
import { kvsession } from "./kvsession";
import { randomId } from "./random-id";

/** How the cookie of each mechanism is read without a key. Runs in the page: it knows no secret. */
export const anatomy: Record<MechanismId, Anatomy> = {
  signed: urlSafe,
  encrypted: aesCtr,
  flask: timed,
  "iron-session": seal,
  jwt: jws,
  redis: randomId,
  kvsession,
  "kvsession-deleted": kvsession,
  "kvsession-one-second": kvsession,
  "jwt-denylist": jws,
  "jwt-not-before": jws,
  "jwt-user-key": jws,
};
