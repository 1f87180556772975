"use client";

import { type ComponentProps, startTransition, useOptimistic } from "react";
import { span } from "../ui/time";
import type { Actions } from "./actions";
import type { LimitChoices } from "./desk";
import type { Model } from "./model";
import { StartOver } from "./start-over";

type Props = {
  model: Model;
  actions: Actions;
  ready: boolean;
  limits?: LimitChoices;
};

/** What can be set of the sites, where it can, and the way back to the beginning. */
export const Settings = ({ limits, ...rest }: Props) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[13px] text-soft">
    {limits && <Choices limits={limits} {...rest} />}
    <StartOver {...rest} />
  </div>
);

/** How long the sites let a session live, and whether a request renews it. */
function Choices({ model, actions, ready, limits }: Props & { limits: LimitChoices }) {
  const [shown, show] = useOptimistic(model.state);
  const { lifetimeSeconds, absoluteSeconds, refreshEachRequest } = shown;

  /** What was chosen stands there at once, and goes back should the server not have it. */
  const choose = (change: Partial<typeof shown>, tell: () => Promise<unknown>) =>
    startTransition(async () => {
      show({ ...shown, ...change });
      await tell();
    });

  return (
    <>
      <Choose
        name="Session lifetime"
        disabled={!ready}
        value={lifetimeSeconds}
        onChange={({ target }) => {
          const lifetimeSeconds = Number(target.value);
          choose({ lifetimeSeconds }, () => actions.setLifetime(lifetimeSeconds));
        }}
      >
        {limits.lifetimes.map(option)}
      </Choose>
      <label className="flex items-center gap-1.5" title="In Flask: SESSION_REFRESH_EACH_REQUEST">
        <input
          type="checkbox"
          disabled={!ready}
          checked={refreshEachRequest}
          onChange={({ target: { checked } }) =>
            choose({ refreshEachRequest: checked }, () => actions.setSliding(checked))
          }
          className="size-4 accent-ink"
        />
        Each request renews it
      </label>
      <Choose
        name="Absolute limit"
        disabled={!ready}
        value={absoluteSeconds ?? ""}
        onChange={({ target }) => {
          const absoluteSeconds = Number(target.value) || null;
          choose({ absoluteSeconds }, () => actions.setAbsolute(absoluteSeconds));
        }}
      >
        <option value="">none</option>
        {limits.absolute.map(option)}
      </Choose>
    </>
  );
}

const option = (seconds: number) => (
  <option key={seconds} value={seconds}>
    {span(seconds)}
  </option>
);

const Choose = ({ name, ...rest }: ComponentProps<"select"> & { name: string }) => (
  <label className="flex items-center gap-1.5">
    {name}
    <select
      className="rounded-[9px] border border-line bg-card px-2 py-1.5 text-[13px] font-medium text-ink disabled:opacity-60"
      {...rest}
    />
  </label>
);
