// Loaded into the server before anything else: it tells its parent, when it is asked, how much memory is held, and what every
// object has that none should.
import { setTimeout as wait } from "node:timers/promises";

process.on("message", async (message) => {
  if (message !== "memory") return;
  // What ended a moment ago is let go of by timers and callbacks that still have to come.
  for (let i = 0; i < 3; i++) {
    await wait(100);
    globalThis.gc();
  }
  const polluted = [];
  for (const name in {}) polluted.push(name);
  process.send({ ...process.memoryUsage(), polluted });
});
process.channel?.unref();
