import { readEnv } from "@/lib/env";
import type { Backend } from "@/lib/lab/lab";
import { patience } from "@/lib/patience";
import { store } from "@/lib/store";
import { inTime } from "@/lib/store/in-time";
import { oncePerProcess } from "@/lib/store/once-per-process";

/**
 * What this process runs its labs on, as the environment says, for one request: its patience with the store begins now.
 * Memory answers at once.
 */
export function backend(): Backend {
  const { isFar, ...running } = oncePerProcess("backend", run);
  return isFar ? { ...running, store: inTime(running.store, patience.store) } : running;
}

function run() {
  const { store: chosen, secret } = readEnv();
  return { store: store(), secret, isFar: chosen.kind !== "memory" };
}
