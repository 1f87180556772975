"use client";

import { Anatomy } from "../lab/anatomy";
import { placePath } from "../lab/api";
import { Gates } from "../lab/gates";
import { Section } from "../lab/section";
import { TryAgain } from "../lab/try-again";
import { VerdictBanner } from "../lab/verdict-banner";
import { Button, ButtonLink } from "../ui/button";
import { handoverLesson, labGone } from "../words/handover";
import { mechanismWords } from "../words/mechanisms";
import { replayAnnouncement } from "../words/verdicts";
import type { Handover } from "./handover";
import { NothingTaken } from "./nothing-taken";
import { useThief } from "./use-thief";

/** The attacker's browser with the cookie that was handed over, and the server that it is for. */
export function Thief({ handover }: { handover: Handover }) {
  const { mechanism, cookie } = handover;
  const { place, held, last, trouble, isGone, isBusy, replay } = useThief(handover);
  const { name, tagline } = mechanismWords[mechanism];
  const isRenewed = held !== null && held !== cookie;
  if (isGone) return <NothingTaken {...labGone} />;
  return (
    <>
      {trouble && <TryAgain {...trouble} />}
      <article
        aria-labelledby="server"
        aria-busy={isBusy}
        className="overflow-hidden rounded-[18px] border border-line bg-card"
      >
        <header className="px-4.5 pt-3.5 pb-3">
          <h2 id="server" className="text-[17px] font-semibold tracking-[-.01em]">
            {name}
          </h2>
          <p className="mt-0.5 text-[13.5px] text-soft">{tagline}</p>
        </header>
        <div className="lg:grid lg:grid-cols-2">
          <Section title="Attacker’s browser" note={isRenewed ? "renewed cookie" : "stolen cookie"}>
            <Anatomy key={held} mechanism={mechanism} cookie={held ?? cookie} />
            <div className="flex flex-wrap gap-2 pt-4">
              <Button primary large disabled={!replay || isBusy} onClick={replay}>
                Replay it
              </Button>
              <ButtonLink
                large
                href={placePath(place)}
                prefetch={false}
                target="_blank"
                aria-label="Open the site as the attacker sees it, in a new tab"
              >
                Open the site ↗
              </ButtonLink>
            </div>
          </Section>
          <div className="flex flex-col lg:border-l lg:border-line">
            <Gates mechanism={mechanism} last={last} />
            <div className="border-t border-line px-4.5 pb-4">
              <VerdictBanner mechanism={mechanism} replay={last} hasStrip={false} />
              {last && <p className="mt-3 text-sm text-pretty">{handoverLesson(last.verdict)}</p>}
            </div>
          </div>
        </div>
      </article>
      <p className="sr-only" role="status">
        {last && replayAnnouncement(mechanism, last.verdict)}
      </p>
    </>
  );
}
