import { StartPage } from "@/components/learn/start-page";
import { tutorialDescription, tutorialTitle } from "@/components/words/chapters";
import { pageMetadata } from "../page-metadata";

export const metadata = pageMetadata(tutorialTitle, tutorialDescription);

export default function Page() {
  return <StartPage />;
}
