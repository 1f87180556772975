"use client";

import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { SiteHeader } from "../ui/header";
import { actionsOn } from "./actions";
import { type Choice, shownOf } from "./choice";
import { Clock } from "./clock";
import { Desk, type LimitChoices, Question } from "./desk";
import type { Model } from "./model";
import { TourShowsReplays } from "./tour/shows-replays";
import { doneIn } from "./tour/stops";
import { TourButton, TourCard } from "./tour/tour";
import { useTour } from "./tour/use-tour";
import { TroubleBanner } from "./trouble-banner";
import { useExpiry } from "./use-expiry";
import { useOtherTabs } from "./use-other-tabs";
import { View } from "./view";

type Props = {
  /** Which mechanisms the columns show, as the page's address says. */
  choice: Choice;
  /** What stands on the page until the lab has started. */
  blank: Model;
  limits: LimitChoices;
  /** What else the head of the page offers. */
  children: ReactNode;
};

const frame = { keptAs: "session-replay-lab", idsOf: shownOf };

/** The lab: everything a learner sees on the start page. */
export function Lab({ choice: linked, blank, limits, children }: Props) {
  const [view] = useState(() => new View(linked, frame));
  const [actions] = useState(() => actionsOn(view));
  const {
    model: started,
    choice,
    trouble,
    said,
    isBusy,
  } = useSyncExternalStore(view.subscribe, view.shown, view.shown);
  useEffect(() => void actions.start(), [actions]);

  const model = started ?? blank;
  const known = model.state.mechanisms;
  const ids = useMemo(() => shownOf(known, choice), [known, choice]);
  useExpiry(started, ids, actions);
  const ready = started !== null && !trouble?.forgotten;
  useOtherTabs(actions, frame.keptAs, ready);
  const tour = useTour(started && doneIn(started, ids), frame.keptAs);
  return (
    <>
      <SiteHeader current="/">
        <TourButton tour={tour} />
        {children}
        <Clock model={started} actions={actions} />
      </SiteHeader>
      <TourCard tour={tour} />
      <main className="mx-auto max-w-[1400px] px-7 pt-5.5 pb-16 max-lg:px-4">
        <TourShowsReplays value={tour.showsReplays}>
          <Desk
            {...{ ids, model, actions, ready, isBusy, limits }}
            trouble={<TroubleBanner trouble={trouble} actions={actions} />}
          >
            <Question
              title="The same stolen cookie, three servers. Which of them lets the thief in?"
              says="Alice signs in to three copies of one site. They differ only in what the server checks. Take her cookie, wait or log her out, and send it again."
            />
          </Desk>
        </TourShowsReplays>
      </main>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
