import type { Page } from "playwright";

/** Stands for `@playwright/test` in what `playwright codegen` records: takes the steps instead of running a test. */
export { expect } from "playwright/test";

type Recorded = (fixtures: { page: Page }) => unknown;

let taken: Recorded[] = [];

export const test = Object.assign((_title: string, steps: Recorded) => void taken.push(steps), {
  use: () => {},
});

/** The steps of the one test in a recorded file, which `load` loads. */
export async function recordedIn(load: () => Promise<unknown>): Promise<(page: Page) => unknown> {
  taken = [];
  await load();
  const [steps, ...more] = taken;
  if (!steps || more.length > 0) throw new Error(`it has ${taken.length} tests; one is expected`);
  return (page) => steps({ page });
}
