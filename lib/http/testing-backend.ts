import { beforeEach } from "vitest";
import type { Backend } from "@/lib/lab/lab";
import { memoryStore } from "@/lib/store/memory";

let running: Backend;

beforeEach(() => {
  running = { store: memoryStore(), secret: "a secret of thirty-two characters" };
});

/** What the routes run on in a test: nothing that another test has left. */
export const backend = (): Backend => running;
