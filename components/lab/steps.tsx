import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { span } from "../ui/time";
import type { Actions } from "./actions";
import type { Model } from "./model";

type Props = { model: Model; actions: Actions; ready: boolean; lifetimes: readonly number[] };

/** The story in four steps, done in all columns at once. The step to press next stands out. */
export function Steps({ model, actions, ready, lifetimes }: Props) {
  const ids = model.state.mechanisms.map(({ id }) => id);
  const columns = ids.map((id) => model.columns[id]);
  const signedIn = columns.some(({ jars }) => jars.alice.cookie !== null);
  const armed = columns.some(({ jars }) => jars.attacker.cookie !== null);
  const next = nextStep(model, ids);
  return (
    <div
      role="group"
      aria-label="Do in all three"
      className="mb-5 flex flex-wrap items-center gap-x-2.5 gap-y-2.5 rounded-[14px] border border-line bg-card px-3.5 py-3"
    >
      <span className="mr-1 text-[13px] text-soft max-sm:w-full">In all three</span>
      <Step number={1} primary={next === 1} disabled={!ready} onClick={() => actions.signIn(ids)}>
        Sign Alice in
      </Step>
      <Joint />
      <Step number={2} primary={next === 2} disabled={!signedIn} onClick={() => actions.capture(ids)}>
        Capture her cookie
      </Step>
      <Joint />
      <Step number={3} primary={next === 3} disabled={!signedIn} onClick={() => actions.logOut(ids)}>
        Log Alice out
      </Step>
      <Button large disabled={!signedIn} onClick={() => actions.logOut(ids, true)}>
        Log out everywhere
      </Button>
      <Button large disabled={!ready} onClick={() => actions.skipPastExpiry()}>
        Skip past expiry
      </Button>
      <Button large disabled={!armed} onClick={() => actions.edit(ids)}>
        Edit the cookie
      </Button>
      <Joint />
      <Step number={4} primary={next === 4} disabled={!armed} onClick={() => actions.replay(ids)}>
        Replay
      </Step>
      <span className="ml-auto flex items-center gap-2.5 max-sm:ml-0">
        <label className="flex items-center gap-1.5 text-xs font-medium text-soft">
          Lifetime
          <select
            disabled={!ready}
            value={model.state.lifetimeSeconds}
            onChange={(event) => actions.setLifetime(Number(event.target.value))}
            className="rounded-[9px] border border-line bg-card px-2 py-1.5 text-[13px] text-ink"
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
      </span>
    </div>
  );
}

type StepProps = Parameters<typeof Button>[0] & { number: number };

const Step = ({ number, children, ...rest }: StepProps) => (
  <Button large {...rest}>
    <span aria-hidden className="mr-2 font-mono text-[11px] font-semibold opacity-65">
      {number}
    </span>
    {children}
  </Button>
);

const Joint = () => <span aria-hidden className="h-px w-3.5 bg-line max-sm:hidden" />;

/** Which step a newcomer would take: he signs her in, captures, replays, then changes one thing and replays again. */
function nextStep({ columns }: Model, ids: MechanismId[]): number {
  const all = ids.map((id) => columns[id]);
  if (all.every(({ jars }) => jars.attacker.cookie === null))
    return all.every(({ jars }) => jars.alice.cookie === null) ? 1 : 2;
  const justReplayed = all.some(({ last, jars }) => last?.from === "attacker" && jars.alice.cookie !== null);
  return justReplayed ? 3 : 4;
}
