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
      <Step
        number={1}
        primary={next === 1 || next === "again"}
        disabled={!ready}
        onClick={() => actions.signIn(ids)}
      >
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
      <p className="w-full text-[13.5px] text-pretty text-soft">
        {ready ? hints[next] : "Starting a lab for you."}
      </p>
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

type Next = 1 | 2 | 3 | 4 | "again";

/** What to do next, and why. */
const hints: Record<Next, string> = {
  1: "Begin by signing Alice in. Each server gives her browser a cookie.",
  2: "Capture copies her cookie, as somebody who can read her traffic would, into the attacker’s browser.",
  3: "That was a thief beside a signed-in Alice. Now change one thing, say below what you expect, and replay.",
  4: "Replay sends the copy from the attacker’s browser. Each server decides by what it checks.",
  again:
    "Seen. Sign Alice in again and capture a fresh cookie to try the next thing: one at a time shows most.",
};

/** What a newcomer would do: sign in, capture, replay; then change one thing and replay again. */
function nextStep({ columns }: Model, ids: MechanismId[]): Next {
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
  if (!replayed) return 4;
  return signedIn && all.every(({ jars }) => !jars.attacker.edited) ? 3 : "again";
}
