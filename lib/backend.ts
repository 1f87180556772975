import { readEnv } from "@/lib/env";
import type { Backend } from "@/lib/lab/lab";
import { patience } from "@/lib/patience";
import { store } from "@/lib/store";
import { inTime } from "@/lib/store/in-time";

/**
 * What this process runs its labs on, as the environment says, for one request: its patience with the store begins now.
 * Memory answers at once.
 */
export function backend(): Backend {
  const { store: chosen, secret } = readEnv();
  return { store: chosen.kind === "memory" ? store() : inTime(store(), patience.store), secret };
}
