"use client";

import Link from "next/link";
import { ButtonLink } from "../ui/button";
import type { Parts } from "./done";
import { chapterToGoOnWith, hasBegun } from "./standing";
import { StartOver } from "./start-over";
import { tallyOf, tallyWords } from "./tally";
import { chapterPath, chapterTitles } from "./titles";
import { useProgress } from "./use-progress";

/** The way on from where this learner was, and what his work comes to so far. */
export function GoOn({ parts }: { parts: Parts }) {
  const progress = useProgress();
  const begun = hasBegun(progress);
  const slug = chapterToGoOnWith(parts, progress);
  const at = chapterTitles.findIndex((one) => one.slug === slug);
  const chapter = chapterTitles[at];
  return (
    <div className="mt-6">
      {progress.setAside && (
        <p
          role="status"
          className="mb-5 max-w-[40rem] rounded-xl border border-line bg-card px-4 py-3 text-sm"
        >
          <strong className="block font-semibold">The tutorial begins anew.</strong>
          What this browser had kept of it could not be read. It was set aside in this browser, unchanged.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2.5">
        {chapter ? (
          <ButtonLink primary large href={chapterPath(chapter.slug)} prefetch={false}>
            {begun ? `Go on with chapter ${at + 1}: ${chapter.title}` : `Begin with chapter ${at + 1}`}
          </ButtonLink>
        ) : (
          <ButtonLink primary large href="/learn/summary" prefetch={false}>
            See what you have learned
          </ButtonLink>
        )}
        <StartOver begun={begun} />
      </div>
      <p className="mt-3.5 text-sm text-soft">
        {begun ? (
          <>
            {tallyWords(tallyOf(parts, progress))}.{" "}
            <Link
              href="/learn/summary"
              prefetch={false}
              className="underline decoration-edge underline-offset-3"
            >
              What you have learned
            </Link>
          </>
        ) : (
          "No account is needed. What you say and see is kept in this browser."
        )}
      </p>
    </div>
  );
}
