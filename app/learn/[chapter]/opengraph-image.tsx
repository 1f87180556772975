import { notFound } from "next/navigation";
import { chapters } from "@/components/learn/chapters";
import { sharePicture, shareSize } from "@/components/learn/share-picture";
import { chapterTitles } from "@/components/learn/titles";

type Props = { params: Promise<{ chapter: string }> };

export const size = shareSize;
export const contentType = "image/png";
export const alt = "The chapter’s title over a request that is stopped at the third gate of a server";

export const dynamicParams = false;
export const generateStaticParams = () => chapters.map(({ slug }) => ({ chapter: slug }));

export default async function Image({ params }: Props) {
  const { chapter: slug } = await params;
  const at = chapterTitles.findIndex((one) => one.slug === slug);
  const chapter = chapters.find((one) => one.slug === slug);
  if (!chapter) notFound();
  return sharePicture({
    above: `Chapter ${at + 1} of ${chapterTitles.length}`,
    title: chapterTitles[at]?.title ?? "",
    description: chapter.description,
  });
}
