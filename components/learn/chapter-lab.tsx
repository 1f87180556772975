"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import type { LiveLab } from "../lab/live-lab";
import { labKeptAs } from "./keys";

/** Loads what a chapter's lab needs and opens it, once, when something on the page first wants it. */
type Open = () => Promise<LiveLab>;

const Context = createContext<Open | null>(null);

/** Gives all that is live in a chapter one lab, whose code comes only when the learner does. */
export function ChapterLab({
  slug,
  ids,
  children,
}: {
  slug: string;
  ids: MechanismId[];
  children: ReactNode;
}) {
  const [open] = useState(() =>
    once(async () => {
      const { LiveLab } = await import("../lab/live-lab");
      return new LiveLab({ keptAs: labKeptAs(slug), idsOf: () => ids });
    }),
  );
  return <Context value={open}>{children}</Context>;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

export function useChapterLab(): Open {
  const open = useContext(Context);
  if (!open) throw new Error("outside of a chapter there is no chapter's lab");
  return open;
}
