/// <reference types="mdx" />
import type { MDXContent } from "mdx/types";
import Answers from "./text/answers.mdx";
import Before from "./text/before.mdx";
import GoesWrong from "./text/goes-wrong.mdx";
import Plans from "./text/plans.mdx";
import Privacy from "./text/privacy.mdx";
import Questions from "./text/questions.mdx";
import Steps from "./text/steps.mdx";

type Section = { id: string; title: string; Text: MDXContent };

/** The sections of the guide in their order, as its table of contents names them. */
export const sections: Section[] = [
  { id: "plans", title: "Two plans", Text: Plans },
  { id: "before", title: "Before the lesson", Text: Before },
  { id: "steps", title: "Step by step", Text: Steps },
  { id: "goes-wrong", title: "What usually goes wrong", Text: GoesWrong },
  { id: "questions", title: "Questions that come up", Text: Questions },
  { id: "privacy", title: "What is known of the learners", Text: Privacy },
  { id: "answers", title: "Answers for the teacher", Text: Answers },
];
