import type { Metadata } from "next";
import { ChapterPage } from "@/components/learn/chapter-page";
import { chapterOf, chapters } from "@/components/learn/chapters";
import { placeOf } from "@/components/learn/place";
import { rehearseAll } from "@/components/learn/rehearsals";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => chapters.map(({ slug }) => ({ chapter: slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, description } = chapterOf((await params).chapter);
  return pageMetadata(placeOf(slug).title, description);
}

export default async function Page({ params }: Props) {
  const chapter = chapterOf((await params).chapter);
  const { default: Text } = await import(`@/components/learn/chapters/${chapter.slug}/text.mdx`);
  return <ChapterPage chapter={chapter} Text={Text} rehearsals={await rehearseAll(chapter)} />;
}
