import { GuidePage } from "@/components/classroom/guide/guide-page";
import { SiteHeader } from "@/components/ui/header";
import { pageMetadata } from "../../page-metadata";
import "../../reading.css";

export const metadata = pageMetadata(
  "Guide for teachers",
  "A lesson on stolen session cookies in 45 or 90 minutes: what to say, what the class will see, what goes wrong, and answers.",
);

export default function Page() {
  return (
    <>
      <div className="no-print">
        <SiteHeader current="/classroom" />
      </div>
      <GuidePage />
    </>
  );
}
