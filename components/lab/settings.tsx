import { Button } from "../ui/button";
import { span } from "../ui/time";
import type { Actions } from "./actions";
import type { Model } from "./model";

type Props = { model: Model; actions: Actions; ready: boolean; lifetimes: readonly number[] };

/** How long the three sites let a session live, and the way back to the beginning. */
export function Settings({ model, actions, ready, lifetimes }: Props) {
  return (
    <div className="flex items-center gap-2.5">
      <label className="flex items-center gap-1.5 text-[13px] text-soft">
        Session lifetime
        <select
          disabled={!ready}
          value={model.state.lifetimeSeconds}
          onChange={(event) => actions.setLifetime(Number(event.target.value))}
          className="rounded-[9px] border border-line bg-card px-2 py-1.5 text-[13px] font-medium text-ink disabled:opacity-60"
        >
          {lifetimes.map((seconds) => (
            <option key={seconds} value={seconds}>
              {span(seconds)}
            </option>
          ))}
        </select>
      </label>
      <Button disabled={!ready} onClick={() => actions.startOver()}>
        Start over
      </Button>
    </div>
  );
}
