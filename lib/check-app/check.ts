import type { Bench } from "./bench";
import type { Evidence } from "./evidence";

/** `should-hold`: when it does not, the command fails. `information`: for the developer to know. */
export type Expectation = "should-hold" | "information";

export type Outcome = "held" | "failed" | "not-applicable" | "could-not-be-told";

/** What a check came to, in a sentence that shows both sides, or the reason why it came to nothing. */
export type Finding = { outcome: Outcome; saw: string };

/** What is asked. Phrased so that a "yes" is an outcome that held. */
export type About = {
  id: string;
  question: string;
  expectation: Expectation;
  /** Requirements of OWASP ASVS 5.0: `"7.4.1"`. */
  asvs: string[];
  /** Tests of OWASP's Web Security Testing Guide, chapter 4.6: `"WSTG-SESS-06"`. */
  wstg: string[];
  /** The chapter of the tutorial that shows it, by its address: `/learn/half-a-logout`. */
  chapter: string;
};

export type Check = About & { run: (bench: Bench) => Finding | Promise<Finding> };

export type Result = About & Finding & { evidence: Evidence[] };

export const held = (saw: string): Finding => ({ outcome: "held", saw });
export const failed = (saw: string): Finding => ({ outcome: "failed", saw });
export const notApplicable = (saw: string): Finding => ({ outcome: "not-applicable", saw });
