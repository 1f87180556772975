import { Button } from "../ui/button";
import { span } from "../ui/time";
import { useNow } from "../ui/use-now";
import type { Actions } from "./actions";
import { leaps } from "./leaps";
import type { Model } from "./model";

/** The lab's clock: real time and whatever the learner has added to it. It has its room before it has a time. */
export function Clock({ model, actions }: { model: Model | null; actions: Actions }) {
  const now = useNow();
  const time = model && now ? new Date(now + model.ahead).toISOString() : null;
  return (
    <div
      data-part="clock"
      className="ml-auto rounded-md flex flex-wrap items-center gap-x-2.5 gap-y-2 text-[13px] text-soft max-sm:ml-0"
    >
      <span>Lab clock</span>
      <time
        dateTime={time ?? undefined}
        className="min-w-[calc(19ch-.475em)] font-mono text-[15px] font-semibold tracking-tight whitespace-nowrap text-ink tabular-nums"
      >
        <span className="font-medium text-soft">{time?.slice(0, 10)}</span> {time?.slice(11, 19) ?? "–"}
      </time>
      <span className="rounded-full border border-line bg-wash px-2.5 py-0.5 text-xs font-medium">
        {model?.advanced ? `+${span(model.advanced)}` : "real time"}
      </span>
      <span className="flex gap-2">
        {leaps.map(({ seconds, name }) => (
          <Button
            key={name}
            disabled={!model}
            aria-label={`Move the lab clock ${name}`}
            onClick={() => actions.advance(seconds)}
          >
            {name}
          </Button>
        ))}
      </span>
    </div>
  );
}
