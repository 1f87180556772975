import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChapterPage } from "@/components/learn/chapter-page";
import { chapters } from "@/components/learn/chapters";
import { placeOf } from "@/components/learn/place";
import { rehearseAll } from "@/components/learn/rehearsals";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ chapter: string }> };

const chapterOf = async ({ params }: Props) => {
  const { chapter } = await params;
  return chapters.find(({ slug }) => slug === chapter) ?? notFound();
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, description } = await chapterOf(props);
  return pageMetadata(placeOf(slug).title, description);
}

export default async function Page(props: Props) {
  const chapter = await chapterOf(props);
  const { default: Text } = await import(`@/components/learn/chapters/${chapter.slug}/text.mdx`);
  return <ChapterPage chapter={chapter} Text={Text} rehearsals={await rehearseAll(chapter)} />;
}
