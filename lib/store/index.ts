import { readEnv } from "../env";
import { memoryStore } from "./memory";
import { oncePerProcess } from "./once-per-process";
import type { Store } from "./store";
import { upstashStore } from "./upstash";

/** The store that the environment asks for, the same one for the whole process. */
export function store(): Store {
  return oncePerProcess("store", () => {
    const { store: chosen } = readEnv();
    return chosen.kind === "upstash" ? upstashStore(chosen) : memoryStore();
  });
}
