import type { Recognised } from "@/lib/inspect/recognise";
import { chapterPath, chapterTitles } from "../words/chapters";
import { endsWords, formatWords } from "../words/formats";
import { Label } from "./label";

/** What the format means for a copy of the cookie. The link is a plain one: Next would fetch the chapter at once. */
export function Answers({ recognised: { format, reading } }: { recognised: Recognised }) {
  const { readers, revoked, chapter } = formatWords[format];
  const title = chapterTitles.find(({ slug }) => slug === chapter)?.title;
  return (
    <div className="mt-5 border-t border-line pt-4">
      <div className="grid gap-x-7 gap-y-4 md:grid-cols-3">
        <Answer asks="Who can read it?" says={readers} />
        <Answer asks="Does the server know when it ends?" says={endsWords(format, reading)} />
        <Answer asks="Can the server revoke it?" says={revoked} />
      </div>
      <p className="mt-4 text-sm text-soft">
        In the tutorial:{" "}
        <a href={chapterPath(chapter)} className="text-ink underline decoration-edge underline-offset-3">
          {title}
        </a>
      </p>
    </div>
  );
}

const Answer = ({ asks, says }: { asks: string; says: string }) => (
  <div>
    <Label>{asks}</Label>
    <p className="text-sm/[1.5]">{says}</p>
  </div>
);
