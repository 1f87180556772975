import { readEnv } from "@/lib/env";
import type { Backend } from "@/lib/lab/lab";
import { store } from "@/lib/store";

/** What this process runs its labs on, as the environment says. */
export const backend = (): Backend => ({ store: store(), secret: readEnv().secret });
