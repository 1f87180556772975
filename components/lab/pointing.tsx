"use client";

import { useEffect, useLayoutEffect } from "react";
import type { MechanismId } from "@/lib/mechanisms";

/** A part of the page that a tour or a demonstration can speak of. It bears this name as `data-part`. */
export type Part =
  | "question"
  | "columns"
  | "sign-in"
  | "capture"
  | "log-out"
  | "edit"
  | "replay"
  | "clock"
  | "curl"
  | "inside"
  | "hint"
  | "alice"
  | "attacker"
  | "gates"
  | "verdict"
  | "operator"
  | "outcomes"
  | "tour";

export type Pointed = {
  parts: readonly [Part, ...Part[]];
  /** What is brought into sight, where that is not the first of them. */
  sight?: Part;
  /** The step of the tour or the story: the same part is brought into sight again when it is another. */
  at: number | string;
  /** The column in which it is, where a narrow screen should show that one. */
  column?: MechanismId;
  /** It is brought to the top, since what stands under it belongs to it. */
  withWhatFollows?: boolean;
};

/** Draws a ring around parts of the page and brings one into sight. It gives way to the mark of the focus. */
export function Pointing(pointed: Pointed) {
  useRing(pointed);
  useSight(pointed);
  return null;
}

/**
 * A rule of its own in place of a class on each part, so that the ring stays where a part is drawn anew. No style
 * element: the page's policy lets none in that a script writes.
 */
function useRing({ parts }: Pointed) {
  const ringed = parts.map((part) => `${selectorOf(part)}:not(:focus-visible)`).join();
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${ringed} { outline: 3px solid var(--ring); outline-offset: var(--ring-offset, 3px); }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [ringed]);
}

/** The columns are ringed one by one: on a narrow screen they stick out of what holds them. */
const selectorOf = (part: Part) =>
  part === "columns" ? `[data-part="${part}"] > *` : `[data-part="${part}"]`;

/** Scrolls to a part; of several of its kind, to the one that a narrow screen shows. */
function useSight({ parts, sight, withWhatFollows, at, column }: Pointed) {
  const part = sight ?? parts[0];
  useEffect(() => {
    const all = [...document.querySelectorAll(`[data-part="${part}"]`)];
    const isShown = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      const middle = (left + right) / 2;
      return middle > 0 && middle < innerWidth;
    };
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const wanted = document.querySelector(`#column-${column} [data-part="${part}"]`);
    (wanted ?? all.find(isShown) ?? all[0])?.scrollIntoView({
      block: withWhatFollows ? "start" : "nearest",
      inline: "nearest",
      behavior: still ? "auto" : "smooth",
    });
  }, [part, withWhatFollows, at, column]);
}
