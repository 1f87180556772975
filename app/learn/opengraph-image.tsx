import { sharePicture, shareSize } from "@/components/learn/share-picture";
import { chapterTitles, tutorialDescription, tutorialTitle } from "@/components/words/chapters";

export const size = shareSize;
export const contentType = "image/png";
export const alt = tutorialTitle;

export default function Image() {
  return sharePicture({
    above: `${chapterTitles.length} chapters`,
    title: tutorialTitle,
    description: tutorialDescription,
  });
}
