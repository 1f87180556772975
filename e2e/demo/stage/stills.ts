import { join } from "node:path";
import type { LabPage } from "../../kit/lab";
import type { Witness } from "./show";

/** Takes a picture of the page after each caption, when what it speaks of has happened: 1.png, 2.png … */
export class Stills implements Witness {
  #count = 0;

  constructor(readonly folder: string) {}

  async happened({ page }: LabPage) {
    this.#count += 1;
    await page.screenshot({ path: join(this.folder, `${this.#count}.png`), animations: "disabled" });
  }
}
