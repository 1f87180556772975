import { readFileSync } from "node:fs";

/** Ticks of /proc in a second: USER_HZ, which is 100 on every Linux that Node.js runs on. */
const ticks = 100;

/**
 * The most memory that a process has had resident so far, in MB, or undefined where there is no /proc.
 * @param {number} pid
 */
export function peakMemory(pid) {
  const kB = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
  return kB === undefined ? undefined : Number(kB) / 1024;
}

/**
 * The processor time that a process has had so far, in seconds, or undefined where there is no /proc.
 * @param {number} pid
 */
export function processorTime(pid) {
  // The second field is the name in parentheses, and may hold anything; utime and stime are the 14th and 15th.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  const [user, system] = [fields[11], fields[12]].map(Number);
  return Number.isNaN(user + system) ? undefined : (user + system) / ticks;
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
