import { WorksheetPage } from "@/components/classroom/worksheet/worksheet-page";
import { choiceIn, shownOf } from "@/components/lab/choice";
import { SiteHeader } from "@/components/ui/header";
import { known } from "../../blank-lab";
import { pageMetadata } from "../../page-metadata";

export const metadata = pageMetadata(
  "Worksheet",
  "One sheet of paper for a lesson on stolen session cookies: what I expect of three servers, and what I saw.",
);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  return (
    <>
      <div className="no-print">
        <SiteHeader current="/classroom" />
      </div>
      <WorksheetPage mechanisms={shownOf(known, choiceIn(await searchParams, known))} />
    </>
  );
}
