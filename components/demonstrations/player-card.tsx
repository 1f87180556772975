"use client";

import { useEffect, useRef } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { curlCommand } from "../lab/api";
import type { LiveLab } from "../lab/live-lab";
import { type Pointed, Pointing } from "../lab/pointing";
import type { Trouble } from "../lab/view";
import { Button, ButtonLink } from "../ui/button";
import { playNow } from "../words/demonstrations";
import { type Demonstration, pressedFor, seenAfter } from "./demonstration";
import type { Player, Progress } from "./player";

type Props = {
  player: Player;
  progress: Progress;
  trouble: Trouble | null;
  /** The demonstration after this one. */
  next?: Pick<Demonstration, "slug" | "title">;
};

/** The captions of a demonstration at the foot of the page, big enough for a room, and what a presenter presses. */
export function PlayerCard({ player, progress, trouble, next }: Props) {
  const { plan, lab } = player;
  const { at, is } = progress;
  const goesOn = is === "playing" || is === "paused";
  const caption = useRef<HTMLDivElement>(null);
  useRemote(goesOn || is === "ready" ? player.step : null);
  // The button that brought it here is gone, and with it the focus.
  useEffect(() => {
    if (is === "told" && document.activeElement === document.body)
      caption.current?.focus({ preventScroll: true });
  }, [is]);
  return (
    <section
      aria-label="Demonstration"
      className="foot-card fixed [@media(max-height:30rem)]:static inset-x-0 bottom-0 z-20 border-t border-edge bg-card px-7 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-[0_-12px_30px_rgb(0_0_0/.12)] max-lg:px-4"
    >
      {goesOn && <Pointing {...pointedIn(plan, progress)} />}
      <div className="mx-auto flex max-w-[1344px] min-[1800px]:max-w-[1680px] flex-wrap items-center gap-x-8 gap-y-3">
        <div
          ref={caption}
          tabIndex={-1}
          aria-live="polite"
          aria-atomic
          className="rounded-md outline-none min-h-[5.4rem] min-w-0 flex-1 basis-[30rem]"
        >
          <p className="font-mono text-xs font-semibold text-soft">
            {goesOn
              ? `${Math.min(at + 1, plan.scenes.length)} of ${plan.scenes.length}`
              : is === "told"
                ? "What it shows"
                : plan.title}
          </p>
          <p className="mt-1 max-w-[72ch] text-[22px]/[1.35] font-medium tracking-[-.01em] text-pretty max-lg:text-lg/[1.35]">
            {captionOf(plan, progress, trouble)}
          </p>
          {goesOn && plan.scenes[at]?.terminal && <Command lab={lab} mechanism={plan.watched} />}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {is === "playing" ? (
            <Button large primary onClick={player.pause}>
              Pause
            </Button>
          ) : (
            <Button large primary={is !== "told" || !next} onClick={player.play}>
              {is === "paused" ? "Go on" : is === "ready" ? "Play" : "Play it again"}
            </Button>
          )}
          {(goesOn || is === "ready") && (
            <Button large onClick={player.step}>
              Step <kbd className="ml-1.5 font-mono text-[11px] text-soft">space</kbd>
            </Button>
          )}
          {is === "told" && next && (
            <ButtonLink large primary href={playNow(next.slug)}>
              Next: {next.title}
            </ButtonLink>
          )}
        </div>
      </div>
      <ProgressBar
        at={is === "told" ? plan.scenes.length : progress.done ? at + 1 : at}
        of={plan.scenes.length}
      />
    </section>
  );
}

function captionOf(plan: Demonstration, { at, is }: Progress, trouble: Trouble | null): string {
  switch (is) {
    case "ready":
      return "Press Play, or go through it step by step with the space bar.";
    case "told":
      return plan.moral;
    case "otherwise":
      return "This did not come out as the story tells, so it may have been disturbed. Play it again to see it to its end.";
    case "failed":
      return trouble
        ? `${trouble.title} ${trouble.detail}`
        : "The page made a mistake. Reload it and play it again.";
    default:
      return (plan.scenes[at] ?? plan.scenes.at(-1))?.says ?? "";
  }
}

/** Until it has happened, what is pressed for it stands out; then, where one sees it. */
function pointedIn({ scenes, watched }: Demonstration, { at, done }: Progress): Pointed {
  const [before, scene] = [scenes[at - 1], scenes[at]];
  const pressed = scene ? pressedFor(scene) : "question";
  const seen = scene && done ? scene : before;
  const sight = seen ? seenAfter(seen) : "question";
  const step = { at: `${at} ${done}`, column: watched };
  if (done) return { ...step, parts: [sight] };
  const isElsewhere = pressed === "clock" || pressed === "operator" || pressed === "curl";
  return { ...step, parts: [pressed], sight: isElsewhere ? pressed : sight };
}

/** The replay of one column as a command, as "Copy as cURL" has it. */
function Command({ lab, mechanism }: { lab: LiveLab; mechanism: MechanismId }) {
  const { model } = lab.view.shown();
  const cookie = model?.columns[mechanism]?.jars.attacker.cookie;
  if (!model || !cookie) return null;
  const command = curlCommand({ lab: model.state.lab, browser: "attacker", mechanism }, cookie);
  return (
    <p className="mt-1.5 max-w-[calc(100vw-3.5rem)] overflow-x-auto font-mono text-xs whitespace-nowrap text-soft">
      $ {command}
    </p>
  );
}

const ProgressBar = ({ at, of }: { at: number; of: number }) => (
  <div
    role="progressbar"
    aria-label="How much has happened"
    aria-valuemin={0}
    aria-valuemax={of}
    aria-valuenow={at}
    className="absolute inset-x-0 -top-px h-[3px]"
  >
    <div
      className="h-full origin-left bg-ink transition-transform duration-500"
      style={{ transform: `scaleX(${at / of})` }}
    />
  </div>
);

/** The space bar steps, and so does what a presenter's remote sends, unless they are for something in the page. */
function useRemote(step: (() => void) | null) {
  useEffect(() => {
    if (!step) return;
    const press = (event: KeyboardEvent) => {
      if (!isForStory(event)) return;
      event.preventDefault();
      step();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("click", letGo);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("click", letGo);
    };
  }, [step]);
}

/** Not what is held down, not what a browser makes something else of, and not what something in the page waits for. */
function isForStory({
  key,
  target,
  repeat,
  defaultPrevented,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
}: KeyboardEvent) {
  if (repeat || defaultPrevented || shiftKey || ctrlKey || altKey || metaKey) return false;
  if (document.querySelector(":popover-open, dialog[open]")) return false;
  const [typing, pressing] = ["input, select, textarea", "button, a, summary"].map(
    (kinds) => target instanceof Element && target.closest(kinds),
  );
  return !typing && (key === "PageDown" || (key === " " && !pressing));
}

/** A button that was pressed with a pointer would be pressed again by the space bar. */
function letGo({ detail, target }: MouseEvent) {
  if (detail > 0 && target instanceof Element) target.closest("button")?.blur();
}
