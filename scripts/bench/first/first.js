import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { anyPort } from "../../port.js";
import { root } from "../../run.js";
import { stolen } from "../lab.js";

const heads = ["Step", "Seconds"];

/** How long somebody waits who has only heard of the lab. */
export async function first() {
  const folder = await mkdtemp(join(tmpdir(), "lab-clone-"));
  const steps = [];
  const began = performance.now();
  let last = began;
  const step = (name) => {
    const now = performance.now();
    steps.push([name, ((now - last) / 1000).toFixed(1)]);
    last = now;
  };
  const clone = join(folder, "lab");
  try {
    await ended(spawn("git", ["clone", "--quiet", "--no-hardlinks", root, clone], { stdio: "inherit" }));
    step("`git clone`, from this folder");
    await started(clone, step, async (origin) => {
      await verdictAt(origin);
      step("A lab, a sign-in, a replay: the verdict");
    });
    steps.push(["In all", ((last - began) / 1000).toFixed(1)]);
    return { tables: [{ heads, rows: steps }] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `npm start` until `act` is done. */
async function started(folder, step, act) {
  const port = await anyPort();
  // In a group of its own, so that all that npm starts ends together.
  const child = spawn("npm", ["start"], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PORT: `${port}`, UPSTASH_REDIS_REST_URL: "", UPSTASH_REDIS_REST_TOKEN: "" },
  });
  const end = () => child.kill() && process.kill(-child.pid, "SIGINT");
  process.once("exit", end);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  try {
    for await (const line of createInterface(child.stdout)) {
      if (/Creating an optimized production build/.test(line)) step("`npm start`: installs");
      if (/^Session Replay Lab: http/.test(line)) {
        step("`npm start`: builds and listens");
        return await act(`http://localhost:${port}`);
      }
    }
    throw new Error("npm start ended before the lab was there");
  } finally {
    process.off("exit", end);
    end();
    await gone;
  }
}

async function verdictAt(origin) {
  const [{ path, headers }] = await stolen(origin, "flask", 1);
  const answer = await fetch(origin + path, { headers: { cookie: headers.cookie } });
  const verdict = await answer.json();
  if (!verdict.accepted) throw new Error(`Not the first verdict: ${JSON.stringify(verdict)}`);
}

const ended = (child) =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve(code) : reject(new Error(`exit code ${code}`))));
  });
