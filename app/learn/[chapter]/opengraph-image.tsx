import { chapterOf, chapters } from "@/components/learn/chapters";
import { placeOf } from "@/components/learn/place";
import { sharePicture, shareSize } from "@/components/learn/share-picture";
import { chapterTitles } from "@/components/words/chapters";

type Props = { params: Promise<{ chapter: string }> };

export const size = shareSize;
export const contentType = "image/png";
export const alt = "The chapter’s title over a request that is stopped at the third gate of a server";

export const dynamicParams = false;
export const generateStaticParams = () => chapters.map(({ slug }) => ({ chapter: slug }));

export default async function Image({ params }: Props) {
  const { slug, description } = chapterOf((await params).chapter);
  const { number, title } = placeOf(slug);
  return sharePicture({ above: `Chapter ${number} of ${chapterTitles.length}`, title, description });
}
