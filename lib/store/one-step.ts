import { checkText } from "./accepted";
import type { Outcome } from "./compare-and-set";
import { inTurn } from "./in-turn";
import { StoreUnavailable } from "./store";

/** A text that others write as well: how it is read, and how it is written only if it still is `before`. */
type Shared = {
  read(): Promise<string | null>;
  write(before: string | null, after: string | null): Promise<Outcome>;
};

/**
 * Replaces shared texts by what `change` makes of them, again when somebody else was quicker, for `limitMs`. Those of
 * one name in turn, so that the changes of this process do not make each other fail; others are left to race with.
 */
export function inOneStep(limitMs: number) {
  const turn = inTurn();

  return (name: string, { read, write }: Shared, change: (text: string | null) => string | null) => {
    const end = performance.now() + limitMs;
    const checkTime = () => {
      if (performance.now() < end) return;
      throw new StoreUnavailable("The store did not come to this update in time", {
        cause: new Error(`gave up after ${limitMs} ms`),
      });
    };

    return turn(name, async () => {
      checkTime();
      let before = await read();
      for (;;) {
        const after = change(before);
        if (after === before) return before;
        if (after !== null) checkText(after);
        const [done, held] = await write(before, after);
        if (done === 1) return after;
        checkTime();
        before = held;
      }
    });
  };
}
