"use client";

import { useEffect } from "react";
import { Button } from "../../ui/button";
import { type Part, type Stop, steps } from "./stops";
import type { Tour } from "./use-tour";

/**
 * A card at the foot of the page that leads through the lab, while all else can be used as ever. It stands early in the
 * page, so that Tab comes to it before the lab.
 */
export const TourCard = ({ tour }: { tour: Tour }) =>
  tour.open && tour.stop ? <Card tour={tour} stop={tour.stop} /> : null;

function Card({ tour, stop }: { tour: Tour; stop: Stop }) {
  const { at, isLast, card, heading, leave, next, back } = tour;
  const { title, says, parts } = stop;
  useSight(stop, at);
  useEscape(leave);
  return (
    <section
      ref={card}
      aria-label="Tour of the lab"
      className="tour fixed right-5 bottom-5 z-20 w-[25rem] rounded-[14px] border border-edge bg-card px-4.5 pt-3.5 pb-4 shadow-xl shadow-black/15 max-sm:inset-x-0 max-sm:bottom-0 max-sm:w-auto max-sm:rounded-b-none max-sm:border-x-0 max-sm:border-b-0 max-sm:px-4 max-sm:pt-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      <style>{ringAround(parts)}</style>
      <div aria-live="polite" aria-atomic>
        <p className="font-mono text-[11px] font-semibold text-soft">
          {at + 1} of {steps.length}
        </p>
        <h2
          ref={heading}
          tabIndex={-1}
          className="mt-0.5 rounded-sm text-[17px] font-semibold tracking-[-.01em]"
        >
          {title}
        </h2>
        <p className="mt-1 min-h-[3lh] text-sm text-pretty text-soft">{says}</p>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button disabled={at === 0} onClick={back}>
          Back
        </Button>
        <Button primary onClick={next}>
          {isLast ? "Done" : "Next"}
        </Button>
        {isLast ? (
          <a href="/learn" className="ml-auto text-[13px] underline decoration-edge underline-offset-2">
            Open the tutorial
          </a>
        ) : (
          <button
            type="button"
            onClick={leave}
            className="ml-auto rounded-sm text-[13px] text-soft underline decoration-edge underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
          >
            Leave the tour
          </button>
        )}
      </div>
    </section>
  );
}

/** Brings the card back. */
export const TourButton = ({ tour: { open, button, show, leave } }: { tour: Tour }) => (
  <Button ref={button} data-tour="tour" aria-expanded={open} onClick={open ? leave : show}>
    Tour
  </Button>
);

/**
 * A rule of its own in place of a class on each part, so that the ring stays where a part is drawn anew. It gives way to
 * the mark of the focus.
 */
const ringAround = (parts: readonly Part[]) =>
  `${parts.map((part) => `${selectorOf(part)}:not(:focus-visible)`).join()} { outline: 3px solid var(--ring); outline-offset: var(--ring-offset, 3px); }`;

/** The columns are ringed one by one: on a narrow screen they stick out of what holds them. */
const selectorOf = (part: Part) =>
  part === "columns" ? `[data-tour="${part}"] > *` : `[data-tour="${part}"]`;

/** Scrolls to a part when the tour comes to it; of several of its kind, to the one that a narrow screen shows. */
function useSight({ parts: [part], withWhatFollows }: Stop, at: number) {
  useEffect(() => {
    const all = [...document.querySelectorAll(`[data-tour="${part}"]`)];
    const isShown = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      const middle = (left + right) / 2;
      return middle > 0 && middle < innerWidth;
    };
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    (all.find(isShown) ?? all[0])?.scrollIntoView({
      block: withWhatFollows ? "start" : "nearest",
      inline: "nearest",
      behavior: still ? "auto" : "smooth",
    });
  }, [part, withWhatFollows, at]);
}

/** Escape leaves the tour, unless it is for something that is open in the page. */
function useEscape(leave: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.target instanceof HTMLSelectElement)
        return;
      leave();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [leave]);
}
