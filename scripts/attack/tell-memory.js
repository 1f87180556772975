// Loaded into the server before anything else: it tells its parent how much memory is held, when it is asked.
import { setTimeout as wait } from "node:timers/promises";

process.on("message", async (message) => {
  if (message !== "memory") return;
  // What ended a moment ago is let go of by timers and callbacks that still have to come.
  for (let i = 0; i < 3; i++) {
    await wait(100);
    globalThis.gc();
  }
  process.send(process.memoryUsage());
});
process.channel?.unref();
