"use client";

import { useSyncExternalStore } from "react";
import { shownCode } from "@/lib/classroom/code-shown";
import type { MechanismId } from "@/lib/mechanisms";
import { Clock } from "../lab/clock";
import { Desk, type LimitChoices, Question } from "../lab/desk";
import type { Model } from "../lab/model";
import { TroubleBanner } from "../lab/trouble-banner";
import { useExpiry } from "../lab/use-expiry";
import { useOtherTabs } from "../lab/use-other-tabs";
import { SiteHeader } from "../ui/header";
import type { ClassRoom, ClassShown } from "./class-room";
import { Confirm } from "./confirm";
import { RoomOver } from "./room-over";
import { StepCard } from "./step-card";
import { isDone, stepOf } from "./step-done";

type Props = { room: ClassRoom; shown: ClassShown; blank: Model; limits: LimitChoices };

/** A learner's lab in a class: what the teacher has set stands over it. */
export function ClassLab({ room, shown, blank, limits }: Props) {
  const { view, actions } = room;
  const {
    model: started,
    trouble,
    said,
    isBusy,
  } = useSyncExternalStore(view.subscribe, view.shown, view.shown);
  const isOver = shown.is === "over";
  const model = started ?? blank;
  const ids: MechanismId[] = shown.room?.mechanisms ?? [];
  const ready = started !== null && !isOver && !trouble?.forgotten;
  useExpiry(isOver ? null : started, ids, actions);
  useOtherTabs(actions, room.keptAs, ready);
  const isLed = shown.room?.guided;
  const step = shown.room && stepOf(shown.room);
  // Who is led through a lesson does not set the limits himself.
  const desk = { ids, model, actions, ready, isBusy, limits: isLed ? undefined : limits };
  return (
    <>
      <SiteHeader>
        <span className="flex min-w-0 items-center gap-2 text-sm">
          <span className="rounded-full border border-line bg-wash px-2.5 py-0.5 font-mono text-xs font-semibold">
            {shownCode(room.code)}
          </span>
          <bdi className="max-w-[16ch] truncate font-medium">{shown.me?.nickname}</bdi>
          {!isOver && (
            <Confirm
              name="Leave"
              asks="You cannot come back to this place. Your teacher keeps what you said and saw."
              yes="Leave the class"
              no="Stay"
              onYes={room.leave}
            />
          )}
        </span>
        <Clock model={started} actions={actions} />
      </SiteHeader>
      <main className="mx-auto max-w-[1400px] px-7 pt-5.5 pb-16 max-lg:px-4">
        {isOver && (
          <div className="mb-6">
            <RoomOver shown={shown} code={room.code} />
          </div>
        )}
        <Desk
          {...desk}
          captioned={step !== undefined && step !== null}
          between={step && shown.room && !isDone(model, shown.room, step) ? step.between : undefined}
          fixed
          asks={shown.room?.predictions}
          folded={isLed}
          trouble={
            <>
              {!isOver && <Disconnected shown={shown} />}
              {!isOver && <TroubleBanner trouble={trouble} actions={actions} />}
            </>
          }
        >
          {isLed && shown.room ? (
            <StepCard room={shown.room} model={model} actions={actions} ready={ready} />
          ) : (
            <Question
              title={shown.room?.title || "The same stolen cookie. Which server lets the thief in?"}
              says={
                shown.room?.predictions
                  ? "This lab is yours. Say in the table below what you expect, then take Alice’s cookie and replay it. Your teacher sees what you expected and what came out."
                  : "This lab is yours. Take Alice’s cookie and replay it. Your teacher sees what came out."
              }
            />
          )}
        </Desk>
      </main>
      <p className="sr-only" role="status">
        {said}
      </p>
      <News {...shown.news} />
    </>
  );
}

/** The class cannot be reached for a while. The lab may still work, and nothing is lost. */
const Disconnected = ({ shown: { trouble } }: { shown: ClassShown }) =>
  trouble && (
    <p role="status" className="mb-5 rounded-[14px] border border-edge bg-wash px-4 py-3 text-sm">
      <strong className="font-semibold">Out of touch with the class.</strong> {trouble.title} What you have
      seen stays, and the page tries again by itself.
    </p>
  );

/** What the teacher did to this learner's lab last. */
const News = ({ text, turn }: ClassShown["news"]) =>
  text && (
    <p
      key={turn}
      role="status"
      className="fixed inset-x-0 bottom-5 z-20 mx-auto w-fit max-w-[90vw] rounded-full bg-ink px-4.5 py-2.5 text-sm font-medium text-paper shadow-lg motion-safe:animate-[news_8s_ease-out_forwards] motion-reduce:animate-[news_8s_steps(1)_forwards]"
    >
      {text}
    </p>
  );
