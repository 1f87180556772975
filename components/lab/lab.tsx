"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { SiteHeader } from "../ui/header";
import { actionsOn } from "./actions";
import { type Choice, shownOf } from "./choice";
import { Clock } from "./clock";
import { Columns } from "./columns";
import { ForeignCookie } from "./foreign-cookie";
import type { Model } from "./model";
import { Outcomes } from "./outcomes";
import { Settings } from "./settings";
import { Steps } from "./steps";
import { Strip } from "./strip";
import { TourShowsReplays } from "./tour/shows-replays";
import { doneIn } from "./tour/stops";
import { TourButton, TourCard } from "./tour/tour";
import { useTour } from "./tour/use-tour";
import { TroubleBanner } from "./trouble-banner";
import { useExpiry } from "./use-expiry";
import { useOtherTabs } from "./use-other-tabs";
import { type Frame, View } from "./view";

type Props = {
  /** Which mechanisms the columns show, as the page's address says. */
  choice: Choice;
  /** What stands on the page until the lab has started, and the limits to choose from, in seconds. */
  blank: Model;
  limits: { lifetimes: readonly number[]; absolute: readonly number[] };
};

const frame: Frame = { keptAs: "session-replay-lab", idsOf: shownOf };

/** The lab: everything a learner sees on the start page. */
export function Lab({ choice: linked, blank, limits }: Props) {
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
  const ids = shownOf(model.state.mechanisms, choice);
  useExpiry(started, ids, actions);
  const ready = started !== null && !trouble?.forgotten;
  useOtherTabs(actions, frame.keptAs, ready);
  const tour = useTour(started && doneIn(started, ids), frame.keptAs);
  return (
    <>
      <SiteHeader current="/">
        <TourButton tour={tour} />
        <Clock model={started} actions={actions} />
      </SiteHeader>
      <TourCard tour={tour} />
      <main className="mx-auto max-w-[1400px] px-7 pt-5.5 pb-16 max-lg:px-4">
        <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <div data-tour="question" className="rounded-md">
            <h1 className="text-[27px]/[1.2] font-semibold tracking-[-.022em] text-balance max-lg:text-[23px]">
              The same stolen cookie, three servers. Which of them lets the thief in?
            </h1>
            <p className="mt-1.5 max-w-[100ch] text-pretty text-soft">
              Alice signs in to three copies of one site. They differ only in what the server checks. Take her
              cookie, wait or log her out, and send it again.
            </p>
          </div>
          <Settings model={model} actions={actions} ready={ready} limits={limits} />
        </div>
        <TroubleBanner trouble={trouble} actions={actions} />
        {model.state.foreignCookie && <ForeignCookie />}
        <Steps ids={ids} model={model} actions={actions} ready={ready} />
        <Strip ids={ids} model={model} />
        <TourShowsReplays value={tour.showsReplays}>
          <Columns ids={ids} model={model} actions={actions} ready={ready} busy={isBusy} />
        </TourShowsReplays>
        <Outcomes ids={ids} model={model} actions={actions} ready={ready} />
      </main>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
