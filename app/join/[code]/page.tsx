import type { Metadata } from "next";
import { blank, limits } from "@/app/blank-lab";
import { ClassPage } from "@/components/classroom/class-page";
import { EnterCode } from "@/components/classroom/enter-code";
import { readCode } from "@/lib/classroom/code";

export const metadata: Metadata = { title: "Join the class", robots: { index: false } };

type Props = { params: Promise<{ code: string }> };

export default async function Page({ params }: Props) {
  const typed = decodeURIComponent((await params).code);
  const code = readCode(typed);
  if (code === null) return <EnterCode typed={typed} />;
  return <ClassPage code={code} blank={blank} limits={limits} />;
}
