/** How long somebody takes who sees what has just happened and then reads a caption, in milliseconds. */
export const timeToRead = (says: string) => 1400 + says.length * 62;

/** Time that passes while a caption is read. It can be stopped, go on, and be cut short. */
export class ReadingTime {
  #left = 0;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: (() => void) | undefined;
  #isStopped = false;

  /** Resolves when `milliseconds` have passed in which it was not stopped, or when it was cut short. */
  pass(milliseconds: number): Promise<void> {
    this.#left = milliseconds;
    return new Promise((resolve) => {
      this.#end = resolve;
      if (!this.#isStopped) this.#run();
    });
  }

  stop() {
    if (this.#timer !== undefined) this.#left -= Date.now() - this.#since;
    this.#halt();
    this.#isStopped = true;
  }

  goOn() {
    this.#isStopped = false;
    if (this.#end) this.#run();
  }

  cutShort() {
    this.#halt();
    this.#end?.();
    this.#end = undefined;
  }

  #run() {
    this.#halt();
    this.#since = Date.now();
    this.#timer = setTimeout(() => this.cutShort(), Math.max(0, this.#left));
  }

  #halt() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
