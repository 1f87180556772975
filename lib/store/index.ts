import type { Redis } from "@upstash/redis";
import { readEnv } from "../env";
import { memoryStore } from "./memory";
import { oncePerProcess } from "./once-per-process";
import type { Store } from "./store";
import { newClient, upstashStore } from "./upstash";

/** The store that the environment asks for, the same one for the whole process. */
export function store(): Store {
  return oncePerProcess("store", () => {
    const { store: chosen } = readEnv();
    return chosen.kind === "upstash" ? upstashStore(chosen, sharedClient()) : memoryStore();
  });
}

/** The client of that store where it is a Redis: so that who counts requests asks along with who reads. */
export function sharedClient(): Redis | undefined {
  const { store: chosen } = readEnv();
  return chosen.kind === "upstash" ? oncePerProcess("client", () => newClient(chosen)) : undefined;
}
