"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import type { Model } from "./model";

type Props = { model: Model; actions: Actions; ready: boolean };

/** The way back to the beginning. It asks first when there is something to lose. */
export function StartOver({ model, actions, ready }: Props) {
  const [asking, setAsking] = useState(false);
  const { state, predictions } = model;
  const hasSeen = state.observations.length > 0 || Object.keys(predictions).length > 0;
  if (!asking)
    return (
      <Button disabled={!ready} onClick={() => (hasSeen ? setAsking(true) : actions.startOver())}>
        Start over
      </Button>
    );
  return (
    <div role="group" aria-label="Start over" className="flex flex-wrap items-center gap-1.5">
      <span className="mr-0.5">Everything seen and predicted here will be gone.</span>
      <Button
        onClick={() => {
          setAsking(false);
          actions.startOver();
        }}
      >
        Start over anyway
      </Button>
      <Button autoFocus onClick={() => setAsking(false)}>
        Keep this lab
      </Button>
    </div>
  );
}
