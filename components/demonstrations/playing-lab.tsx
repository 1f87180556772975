"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Clock } from "../lab/clock";
import { Desk, type LimitChoices, Question } from "../lab/desk";
import { LiveLab } from "../lab/live-lab";
import type { Model } from "../lab/model";
import { TroubleBanner } from "../lab/trouble-banner";
import { SiteHeader } from "../ui/header";
import { now } from "../words/demonstrations";
import type { Demonstration } from "./demonstration";
import { Player } from "./player";
import { PlayerCard } from "./player-card";

type Props = {
  plan: Demonstration;
  next?: Pick<Demonstration, "slug" | "title">;
  /** What stands on the page until the lab has started. */
  blank: Model;
  limits: LimitChoices;
  children: React.ReactNode;
};

/** The lab while it plays a demonstration. It is a lab of its own: what the learner has in his stays as it is. */
export function PlayingLab({ plan, next, blank, limits, children }: Props) {
  const [ids] = useState(() => [...plan.mechanisms]);
  const [player] = useState(() => new Player(new LiveLab({ idsOf: () => ids }, false), plan));
  const { lab } = player;
  const { model, trouble, said, isBusy } = useSyncExternalStore(
    lab.view.subscribe,
    lab.view.shown,
    lab.view.shown,
  );
  const progress = useSyncExternalStore(player.subscribe, player.progress, player.progress);
  useEffect(() => {
    if (location.hash === now) player.play();
    else lab.start();
    const leave = () => {
      player.leave();
      lab.forget();
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [lab, player]);
  return (
    <>
      <SiteHeader>
        {children}
        <div inert={progress.is === "playing"} className="ml-auto">
          <Clock model={model} actions={lab.actions} />
        </div>
      </SiteHeader>
      <PlayerCard player={player} progress={progress} trouble={trouble} next={next} />
      <main
        inert={progress.is === "playing"}
        className="mx-auto max-w-[1400px] px-7 pt-5.5 pb-16 max-lg:px-4 min-[1800px]:[zoom:1.25]"
      >
        <Desk
          {...{ ids, isBusy, limits }}
          model={model ?? blank}
          actions={lab.actions}
          ready={model !== null}
          trouble={<TroubleBanner trouble={trouble} actions={lab.actions} />}
          captioned
          fixed
          folded={plan.folded}
        >
          <Question title={plan.title} says={plan.about} />
        </Desk>
      </main>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
