import { firstVersion } from "./first-version";
import type { Rows } from "./store";

/** The rows of a table in memory, each with the version of its last write. */
export class Table {
  readonly #rows = new Map<string, { text: string; version: number }>();
  #version = firstVersion();
  /** When the table began or last lost a row. What has changed since before that, its rows alone do not tell. */
  #from = this.#version;

  get count() {
    return this.#rows.size;
  }

  get(row: string): string | null {
    return this.#rows.get(row)?.text ?? null;
  }

  /** Sets the text of a row, or removes it for null. */
  set(row: string, text: string | null): void {
    this.#version += 1;
    if (text !== null) {
      this.#rows.set(row, { text, version: this.#version });
    } else {
      this.#rows.delete(row);
      this.#from = this.#version;
    }
  }

  since(version: number): Rows {
    const isWhole = version < this.#from || version > this.#version;
    const rows = [...this.#rows].filter(([, written]) => isWhole || written.version > version);
    return { version: this.#version, isWhole, rows: rows.map(([row, { text }]) => [row, text]) };
  }
}
