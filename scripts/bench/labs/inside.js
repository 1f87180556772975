// Inside a server that is measured: fills its store with labs, and tells what memory it takes.
//   node --expose-gc --import ./scripts/bench/labs/inside.js scripts/serve.js
import { setTimeout as wait } from "node:timers/promises";
import { load } from "../../lane/load.js";

/** The server's own backend: it is one for the process. */
async function open() {
  const { backend } = await load("lib/backend.ts");
  const { createLab } = await load("lib/lab/lab.ts");
  return createLab(backend());
}

const acts = {
  /** Opens so many labs in which nothing happens. */
  async idle(count) {
    for (let opened = 0; opened < count; opened++) await open();
  },

  /** Opens so many in which Alice signs in once at each of the servers. */
  async signedIn(count, mechanisms) {
    const { backend } = await load("lib/backend.ts");
    const { arrive } = await load("lib/lab/visit.ts");
    const { signIn } = await load("lib/lab/acts.ts");
    for (let opened = 0; opened < count; opened++) {
      const { id: lab } = await open();
      for (const mechanism of mechanisms)
        await signIn(await arrive(backend(), { lab, browser: "alice", mechanism }, undefined));
    }
  },

  /** In bytes, once all that nobody needs has gone. */
  async memory() {
    for (let times = 0; times < 3; times++) {
      globalThis.gc?.();
      await wait(200);
    }
    const { heapUsed, rss } = process.memoryUsage();
    return { heapUsed, rss };
  },
};

process.on("message", async ({ act, args }) => {
  const answered = await acts[act](...args).then(
    (answer) => ({ answer }),
    (error) => ({ failed: String(error.stack) }),
  );
  process.send?.(answered);
});
// It ends with the bench, and a channel that is open is no reason to stay.
process.channel?.unref();
