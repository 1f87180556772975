import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChapterPage } from "@/components/learn/chapter-page";
import { chapters } from "@/components/learn/chapters";
import { rehearseAll } from "@/components/learn/rehearsals";
import { chapterTitles } from "@/components/learn/titles";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => chapters.map(({ slug }) => ({ chapter: slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { chapter: slug } = await params;
  const chapter = chapters.find((one) => one.slug === slug);
  const title = chapterTitles.find((one) => one.slug === slug)?.title;
  return title && chapter ? pageMetadata(title, chapter.description) : {};
}

export default async function Page({ params }: Props) {
  const { chapter: slug } = await params;
  const chapter = chapters.find((one) => one.slug === slug);
  if (!chapter) notFound();
  const { default: Text } = await import(`@/components/learn/chapters/${slug}/text.mdx`);
  return <ChapterPage chapter={chapter} Text={Text} rehearsals={await rehearseAll(chapter)} />;
}
