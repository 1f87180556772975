import { readEnv } from "@/lib/env";
import type { Backend } from "@/lib/lab/lab";
import { store } from "@/lib/store";
import { oncePerProcess } from "@/lib/store/once-per-process";

/** What this process runs its labs on, as the environment says. */
export const backend = (): Backend =>
  oncePerProcess("backend", () => ({ store: store(), secret: readEnv().secret }));
