import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EnterCode } from "@/components/classroom/enter-code";

export const metadata: Metadata = {
  title: "Join a class",
  description: "Join a class with the code on its board.",
};

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { code } = await searchParams;
  if (typeof code === "string" && code.trim()) redirect(`/join/${encodeURIComponent(code.trim())}`);
  return <EnterCode />;
}
