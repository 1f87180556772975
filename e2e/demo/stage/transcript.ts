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
  /** What was written down already. */
  readonly #known = new Set<string>();

  constructor({ title, about }: Script) {
    this.#lines = [`# ${title}`, "", about, ""];
  }

  said(caption: string) {
    this.#lines.push(`**${time(Date.now() - this.#began)}** ${caption}`, "");
  }

  /** Notes what became of the thief and of Bob, where that is other than before. */
  async happened(lab: LabPage) {
    const lines: string[] = [];
    for (const { id, verdict, operator } of lab.columns) {
      const { name } = mechanismWords[id];
      const [thief, bob] = [await verdictOf(verdict), await fateOf(operator)];
      if (thief) lines.push(`- ${name}: ${thief}`);
      if (bob) lines.push(`- ${name}, Bob: ${bob}`);
    }
    const fresh = lines.filter((line) => !this.#known.has(line));
    for (const line of fresh) this.#known.add(line);
    if (fresh.length > 0) this.#lines.push(fresh.join("\n"), "");
  }

  write = (path: string) => writeFile(path, this.#lines.join("\n"));
}

/** The verdict's title, and why; nothing where there is none since the last thing that was done. */
async function verdictOf(verdict: Locator): Promise<string | undefined> {
  const sentence = verdict.getByRole("paragraph").first();
  const [title] = await sentence.getByRole("strong").allTextContents();
  if (title === undefined || title.startsWith("Before that")) return undefined;
  return `${title}. ${(await sentence.textContent())?.slice(title.length)}`;
}

/** What Bob found when he came back, if he did. */
async function fateOf(operator: Locator): Promise<string | undefined> {
  if (!(await operator.isVisible())) return undefined;
  const [says] = await operator.getByRole("paragraph").filter({ hasText: "Bob came back" }).allTextContents();
  return says;
}

const time = (milliseconds: number) => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
