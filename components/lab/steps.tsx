import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import type { Model } from "./model";

type Props = { model: Model; actions: Actions; ready: boolean };

/** The story in four steps, done in all columns at once. The step to press next stands out. */
export function Steps({ model, actions, ready }: Props) {
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

/** Which step a newcomer would take: sign in, capture, replay; then change one thing and replay again. */
function nextStep({ columns }: Model, ids: MechanismId[]): number {
  const all = ids.map((id) => columns[id]);
  const signedIn = all.some(({ jars }) => jars.alice.cookie !== null);
  const armed = all.some(({ jars }) => jars.attacker.cookie !== null);
  const outdated = all.some(
    ({ jars: { alice, attacker } }) =>
      alice.cookie !== null && !attacker.edited && alice.cookie !== attacker.cookie,
  );
  if (signedIn && outdated) return 2;
  if (!armed) return 1;
  const replayed = all.some(({ replay }) => replay && !replay.earlier);
  return replayed ? (signedIn ? 3 : 1) : 4;
}
