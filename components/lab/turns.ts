import { LabError } from "./ask";
import { tellIfSlow } from "./tell-if-slow";
import type { Trouble, View } from "./view";

/** Runs one thing after the other, so that quick clicks happen in their order, and tells what fails. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(readonly view: View) {}

  /**
   * Resolves to whether it was done. `quiet` is for what the page does by itself: it neither asks for attention nor calls
   * off a trouble. Until all is done the page says that it is busy.
   */
  take(act: () => Promise<unknown>, { quiet = false } = {}): Promise<boolean> {
    this.#wait(1);
    const turn = this.#last.then(act).then(
      () => {
        if (!quiet) this.#takeBack();
        return true;
      },
      (error) => {
        if (!quiet) this.#tell(error, () => this.take(act));
        return false;
      },
    );
    this.#last = turn.finally(() => this.#wait(-1));
    return quiet ? turn : tellIfSlow(turn, (slow) => this.#tell(slow));
  }

  #wait(change: 1 | -1) {
    this.#waiting += change;
    this.view.show({ isBusy: this.#waiting > 0 });
  }

  /** Nothing is wrong any more. Where that was the last that a screen reader was told, it is told this too. */
  #takeBack() {
    const { trouble, said } = this.view.shown();
    this.view.show({ trouble: null, said: trouble && said === sayingOf(trouble) ? "It is done." : said });
  }

  #tell(error: unknown, again?: () => void) {
    if (!(error instanceof LabError)) reportError(error);
    const { title, detail, status, retryAt } =
      error instanceof LabError ? error : new LabError(0, "The page made a mistake.", "Reload it and go on.");
    const forgotten = status === 404;
    this.view.show({
      trouble: { title, detail, status, forgotten, retryAt, again },
      said: sayingOf({ title, detail }),
    });
  }
}

const sayingOf = ({ title, detail }: Pick<Trouble, "title" | "detail">) => `${title} ${detail}`;
