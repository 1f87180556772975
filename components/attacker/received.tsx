"use client";

import { linkFlawWords } from "../words/handover";
import { readHandover } from "./handover";
import { NothingTaken } from "./nothing-taken";
import { Thief } from "./thief";
import { useFragment } from "./use-fragment";

/** What the link that was opened brings: a cookie to replay, or what is wrong with it. */
export function Received() {
  const fragment = useFragment();
  if (fragment === null) return null;
  const handover = readHandover(fragment);
  if ("flaw" in handover) return <NothingTaken {...linkFlawWords[handover.flaw]} />;
  return <Thief key={fragment} handover={handover} />;
}
