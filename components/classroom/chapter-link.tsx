import Link from "next/link";
import { placeOf } from "../learn/place";
import { type ChapterSlug, chapterPath } from "../words/chapters";

/** A chapter of the tutorial by its number and title. */
export function ChapterLink({ to }: { to: ChapterSlug }) {
  const { number, title } = placeOf(to);
  return (
    <Link href={chapterPath(to)} prefetch={false} className="underline decoration-edge underline-offset-3">
      chapter {number}, “{title}”
    </Link>
  );
}
