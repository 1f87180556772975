import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChapterPage } from "@/components/learn/chapter-page";
import { chapters } from "@/components/learn/chapters";
import { rehearseAll } from "@/components/learn/rehearsals";
import { chapterTitles } from "@/components/learn/titles";

type Props = { params: Promise<{ chapter: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => chapters.map(({ slug }) => ({ chapter: slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { chapter: slug } = await params;
  const title = chapterTitles.find((one) => one.slug === slug)?.title;
  const description = chapters.find((one) => one.slug === slug)?.description;
  return { title: `${title} · Session Replay Lab`, description };
}

export default async function Page({ params }: Props) {
  const { chapter: slug } = await params;
  const chapter = chapters.find((one) => one.slug === slug);
  if (!chapter) notFound();
  const { default: Text } = await import(`@/components/learn/chapters/${slug}/text.mdx`);
  return <ChapterPage chapter={chapter} Text={Text} rehearsals={await rehearseAll(chapter)} />;
}
