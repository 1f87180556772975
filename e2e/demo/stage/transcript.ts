import { writeFile } from "node:fs/promises";
import type { Locator } from "playwright";
import { mechanismWords } from "@/components/words/mechanisms";
import type { LabPage } from "../../kit/lab";
import type { Script } from "./script";
import type { Witness } from "./show";

/** Writes down what was said and what the page then showed, with the times of the film. */
export class Transcript implements Witness {
  readonly #began = Date.now();
  readonly #lines: string[];
  #verdicts = "";

  constructor({ title, about }: Script) {
    this.#lines = [`# ${title}`, "", about, ""];
  }

  said(caption: string) {
    this.#lines.push(`**${time(Date.now() - this.#began)}** ${caption}`, "");
  }

  /** Notes the verdicts where they are others than before. */
  async happened(lab: LabPage) {
    const lines: string[] = [];
    for (const { id, verdict } of lab.columns) {
      const says = await textOf(verdict);
      if (says) lines.push(`- ${mechanismWords[id].name}: ${says}`);
    }
    const verdicts = lines.join("\n");
    if (verdicts !== this.#verdicts) this.#lines.push(verdicts, "");
    this.#verdicts = verdicts;
  }

  write = (path: string) => writeFile(path, this.#lines.join("\n"));
}

/** The verdict's title, and why; null where there is no verdict yet. */
async function textOf(verdict: Locator): Promise<string | null> {
  const sentence = verdict.getByRole("paragraph").first();
  const [title] = await sentence.getByRole("strong").allTextContents();
  return title === undefined ? null : `${title}. ${(await sentence.textContent())?.slice(title.length)}`;
}

const time = (milliseconds: number) => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
