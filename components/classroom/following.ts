/**
 * Asks the same again and again for as long as the page is looked at, one request at a time. A laptop that slept, or a
 * tab that was hidden, asks at once.
 */
export class Following {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;
  #again = false;
  #isOver = true;

  /** `pace` is what lies between an answer and the next question, in milliseconds, and up to a sixth more. */
  constructor(
    readonly pace: number,
    readonly ask: () => Promise<unknown>,
  ) {}

  begin() {
    this.#isOver = false;
    document.addEventListener("visibilitychange", this.#wake);
    this.now();
  }

  end() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
  }

  /** Asks at once. Resolves when what was asked for after this call is answered. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#again = true;
    this.#asking ??= this.#run();
    return this.#asking;
  }

  readonly #wake = () => {
    if (document.visibilityState === "visible") this.now();
  };

  async #run() {
    try {
      while (this.#again && !this.#isOver) {
        this.#again = false;
        await this.ask();
      }
    } finally {
      this.#asking = null;
      if (!this.#isOver && document.visibilityState === "visible")
        this.#timer = setTimeout(() => this.now(), this.pace * (1 + Math.random() / 6));
    }
  }
}
