import type { Metadata } from "next";
import { BoardPage } from "@/components/classroom/board/board-page";
import { EnterCode } from "@/components/classroom/enter-code";
import { readCode } from "@/lib/classroom/code";

export const metadata: Metadata = {
  title: "Class board",
  robots: { index: false },
  // The address may hold the teacher's key, until the page has taken it out.
  referrer: "no-referrer",
};

type Props = { params: Promise<{ room: string }> };

export default async function Page({ params }: Props) {
  const typed = decodeURIComponent((await params).room);
  const code = readCode(typed);
  return code === null ? <EnterCode typed={typed} /> : <BoardPage code={code} />;
}
