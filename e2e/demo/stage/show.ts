import type { Part } from "@/components/lab/pointing";
import type { LabPage } from "../../kit/lab";
import { addStyle } from "./add-style";
import { type Sent, sendWithCurl } from "./curl";
import { captionHtml, folded, terminalHtml, titleHtml } from "./overlays";
import { scrollTo } from "./scroll";

/** Who is told what is shown: a terminal, a transcript, a camera. */
export interface Witness {
  /** A caption stands on the page, and nothing of it has happened yet. */
  said?(caption: string): void | Promise<void>;
  /** What the caption speaks of has happened and is on the page. */
  happened?(lab: LabPage): void | Promise<void>;
}

/** Gives the audience the time to read a text, or to press a key. */
export type Tempo = (text: string) => Promise<unknown>;

/** A demonstration while it is shown: the lab's page, with captions over it. */
export class Show {
  /** The lab's, from before the page could lead elsewhere. */
  readonly #address: string;
  #caption: { dispose(): Promise<void> } | undefined;

  constructor(
    readonly lab: LabPage,
    readonly tempo: Tempo,
    /** What was copied last on the page. */
    readonly clipboard: () => string,
    readonly witnesses: readonly Witness[] = [],
  ) {
    this.#address = lab.page.url();
  }

  /** Shows what is to be played, for as long as it takes to read. */
  readonly title = async ({ title, about }: { title: string; about: string }) => {
    const card = await this.#overlay(titleHtml(title, about));
    await this.tempo(`${title} ${about}`);
    await card.dispose();
  };

  /** Shows a caption, gives time to read it, and then lets happen what it speaks of. */
  readonly say = async (caption: string, act?: () => Promise<unknown>) => {
    const before = this.#caption;
    this.#caption = await this.#overlay(captionHtml(caption));
    await before?.dispose();
    for (const witness of this.witnesses) await witness.said?.(caption);
    await this.tempo(caption);
    if (act) await act();
    for (const witness of this.witnesses) await witness.happened?.(this.lab);
    if (act) await this.tempo("");
  };

  /** Leaves out what the servers hold and their operator, so that the rest finds room. */
  readonly fold = () => addStyle(this.lab.page, folded);

  /** Brings a part of the page into sight. */
  readonly look = (part: Part) => scrollTo(this.lab.page, part);

  /** Sends the stolen cookies of all columns with curl, from a real terminal, and shows what that printed. */
  readonly terminal = async () => {
    const sent: Sent[] = [];
    for (const column of this.lab.columns) {
      await column.copyAsCurl();
      sent.push(await sendWithCurl(this.clipboard(), this.#address));
    }
    const panel = await this.#overlay(terminalHtml(sent));
    await this.tempo(sent.map(({ head }) => head).join(" "));
    await panel.dispose();
  };

  #overlay = (html: string) => this.lab.page.screencast.showOverlay(html);
}
