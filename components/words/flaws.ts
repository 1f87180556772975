import type { Flaw } from "@/lib/stories/course";

/** What is said in place of a verdict when something other than the story was played. */
export const flawWords: Record<Flaw, { title: string; detail: string }> = {
  "something-else": {
    title: "Something else happened in between.",
    detail: "In another tab, or on the site itself, so that this shows nothing of the story.",
  },
  "too-slow": {
    title: "The requests took too long for a story of seconds.",
    detail: "Its times were missed, so that this shows nothing of it. Wait for a quicker moment.",
  },
};
