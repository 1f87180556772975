const parent = process.ppid;

/** npm starts a shell that starts this; the shell ends on a signal without passing it on. */
export function orphaned() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
}
