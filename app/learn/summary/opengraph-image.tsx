import { sharePicture, shareSize } from "@/components/learn/share-picture";
import { summaryDescription, summaryTitle, tutorialTitle } from "@/components/words/chapters";

export const size = shareSize;
export const contentType = "image/png";
export const alt = summaryTitle;

export default function Image() {
  return sharePicture({ above: tutorialTitle, title: summaryTitle, description: summaryDescription });
}
