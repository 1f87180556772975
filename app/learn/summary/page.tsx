import { SummaryPage } from "@/components/learn/summary-page";
import { summaryDescription, summaryTitle } from "@/components/words/chapters";
import { pageMetadata } from "../../page-metadata";

export const metadata = pageMetadata(summaryTitle, summaryDescription);

export default function Page() {
  return <SummaryPage />;
}
