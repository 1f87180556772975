/**
 * What `make` made the first time that `name` was asked for in this process. A module variable would not do: Next.js
 * bundles pages and routes apart and may load one module several times in a process, each with its own variables.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  const kept = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`session-replay-lab.${name}`);
  kept[key] ??= make();
  return kept[key] as T;
}
