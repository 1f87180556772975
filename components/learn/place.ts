import { type ChapterSlug, chapterTitles } from "../words/chapters";

/** Where a chapter stands among the others, counted from 1, and what it is called. */
export function placeOf(slug: ChapterSlug) {
  const at = chapterTitles.findIndex((one) => one.slug === slug);
  const { title } = chapterTitles[at] as (typeof chapterTitles)[number];
  return { number: at + 1, title, before: chapterTitles[at - 1], after: chapterTitles[at + 1] };
}
