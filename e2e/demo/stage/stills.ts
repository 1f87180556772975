import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { LabPage } from "../../kit/lab";
import { scrollEnd } from "./scroll";
import type { Witness } from "./show";

/** Takes a picture of the page after each caption, when what it speaks of has happened: 1.png, 2.png … */
export class Stills implements Witness {
  #count = 0;

  constructor(readonly folder: string) {}

  async happened({ page }: LabPage) {
    this.#count += 1;
    await scrollEnd(page);
    await page.screenshot({ path: join(this.folder, `${this.#count}.png`), animations: "disabled" });
  }

  /** Removes what an earlier film had more of. */
  async removeOlder() {
    for (const name of await readdir(this.folder)) {
      const [, number] = /^(\d+)\.png$/.exec(name) ?? [];
      if (Number(number) > this.#count) await rm(join(this.folder, name));
    }
  }
}
