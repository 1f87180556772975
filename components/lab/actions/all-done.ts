/**
 * Waits for all of what was begun at once, also where one of it fails, so that what went wrong is told when nothing moves any
 * more. Rejects as the first of them that failed.
 */
export async function allDone(acts: Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(acts);
  await Promise.all(acts);
}
