import type { Browser } from "@/lib/lab/browsers";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";
import type { Story } from "@/lib/stories/story";
import type { Question } from "@/lib/verdict";
import type { ChapterSlug } from "../words/chapters";

export type Guess = "in" | "out";

/** What the last request of a story comes to: who sent it, and as whom he is let in or which question keeps him out. */
export type End = { who: Browser } & ({ in: string } | { out: Question });

/** An answer that can be given before a story is played, and what it foretells of each mechanism, in their order. */
export type Choice = { says: string; because: string; foretells: Guess[] };

/** A story that a learner predicts and then plays, with real requests, at each of the mechanisms. */
export type Experiment = Story & {
  /** Names it within its chapter. */
  id: string;
  /** What happens, and what is to be foretold. */
  ask: string;
  /** What pressing "Try it" will do. */
  does: string;
  /** Where to look, without saying what will come. */
  hint: string;
  choices: readonly [Choice, Choice, ...Choice[]];
  /** What the chapter claims: the end at each of the mechanisms. Tests play the story and see it. */
  ends: readonly End[];
};

/** What an answer claims of the lab, where it claims something that the truth table can tell. */
export type Claim = { mechanism: MechanismId; scenario: Scenario; end: Guess };

/** A question at the end of a chapter. Exactly one of the options is right. */
export type Exercise = {
  id: string;
  ask: string;
  options: readonly { says: string; because: string; right?: true; claims?: readonly Claim[] }[];
};

/** The site or sites that a learner may try freely at the end of a chapter. */
export type Specimen = {
  mechanisms: readonly [MechanismId, ...MechanismId[]];
  /** What could be tried there. */
  tasks: readonly string[];
  /** What the chapter does not speak of yet is folded away. */
  folded?: true;
};

/** What a chapter has besides its text. */
export type Chapter = {
  slug: ChapterSlug;
  /** How long it takes to read and try, in minutes. */
  minutes: number;
  /** What it is about in a sentence, for search results and share pictures. */
  description: string;
  specimen: Specimen;
  experiments: readonly Experiment[];
  exercises: readonly Exercise[];
};
