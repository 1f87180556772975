import type { Between } from "@/lib/classroom/lesson";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import { columnOf, type Did, type Model } from "./model";
import type { Part } from "./pointing";

type Props = {
  ids: MechanismId[];
  model: Model;
  actions: Actions;
  ready: boolean;
  /** Something else on the page says what to do. */
  captioned?: boolean;
  /** A lesson says what is to be tried: what happens between the capture and the replay. */
  between?: Between;
};

/** The story in four steps, done in all columns at once. The step to press next stands out. */
export function Steps({ ids, model, actions, ready, captioned, between }: Props) {
  const columns = ids.map((id) => columnOf(model, id));
  const signedIn = columns.some(({ jars }) => jars.alice.cookie !== null);
  const armed = columns.some(({ jars }) => jars.attacker.cookie !== null);
  const issued = columns.some(({ jars }) => jars.alice.until ?? jars.attacker.until);
  const edited = columns.every(({ jars }) => jars.attacker.editedFrom !== undefined);
  const has = { signedIn, armed, edited };
  const next = between ? nextInLesson(model, between, has) : captioned ? undefined : nextStep(model, has);
  return (
    <div
      role="group"
      aria-label={`Do ${inAll(ids.length)}`}
      className="top-0 z-10 mb-5 flex flex-wrap items-center gap-x-2.5 gap-y-2.5 rounded-[14px] border border-line bg-card px-3.5 py-3 lg:sticky"
    >
      <span className="mr-1 text-[13px] text-soft max-sm:w-full">{capital(inAll(ids.length))}</span>
      <Step
        number={1}
        data-part="sign-in"
        primary={next === "sign-in"}
        disabled={!ready}
        onClick={() => actions.signIn(ids)}
      >
        Sign Alice in
      </Step>
      <Joint />
      <Step
        number={2}
        data-part="capture"
        primary={next === "capture"}
        disabled={!signedIn}
        onClick={() => actions.capture(ids)}
      >
        Capture her cookie
      </Step>
      <Joint />
      <Step
        number={3}
        data-part="log-out"
        primary={next === "log-out"}
        disabled={!signedIn}
        onClick={() => actions.logOut(ids)}
      >
        Log Alice out
      </Step>
      <Button
        large
        primary={next === "log-out-everywhere"}
        disabled={!signedIn}
        onClick={() => actions.logOut(ids, true)}
      >
        Log out everywhere
      </Button>
      <Button large primary={next === "wait"} disabled={!issued} onClick={() => actions.advance()}>
        Skip past expiry
      </Button>
      <Button
        large
        primary={next === "edit"}
        data-part="edit"
        disabled={!armed || edited}
        onClick={() => actions.edit(ids)}
      >
        Edit the cookie
      </Button>
      <Joint />
      <Step
        number={4}
        data-part="replay"
        primary={next === "replay"}
        disabled={!armed}
        onClick={() => actions.replay(ids)}
      >
        Replay
      </Step>
      {model.state.refreshEachRequest && (
        <Button large disabled={!armed} onClick={() => actions.keepReplaying(ids)}>
          Keep replaying
        </Button>
      )}
      {!captioned && (
        <p data-part="hint" className="w-full text-[13.5px] text-pretty text-soft max-[30rem]:min-h-[2lh]">
          {ready ? hintFor(model, next) : "Your lab has not started yet."}
        </p>
      )}
    </div>
  );
}

const inAll = (columns: number) => ["", "here", "in both", "in all three"][columns] ?? "in all";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type StepProps = Parameters<typeof Button>[0] & { number: number; "data-part": Part };

const Step = ({ number, children, ...rest }: StepProps) => (
  <Button large {...rest}>
    <span aria-hidden className="mr-2 font-mono text-[11px] font-semibold opacity-65">
      {number}
    </span>
    {children}
  </Button>
);

const Joint = () => <span aria-hidden className="h-px w-3.5 bg-line max-sm:hidden" />;

type Next = "sign-in" | "capture" | Exclude<Between, "nothing"> | "replay";

type Has = { signedIn: boolean; armed: boolean; edited: boolean };

/** What a newcomer would do: sign in, capture, replay; then change one thing and replay again. */
function nextStep({ did }: Model, { signedIn, armed, edited }: Has): Next | undefined {
  if (!signedIn && !armed) return "sign-in";
  if (did === "sign-in" || (signedIn && !armed)) return "capture";
  if (did === "leak") return undefined;
  if (did === "replay" || did === "keep-replaying")
    return signedIn ? (edited ? "capture" : "log-out") : "sign-in";
  return "replay";
}

/** What a lesson asks for: a fresh cookie, what is to happen to it, and the replay. */
function nextInLesson({ did }: Model, between: Between, { signedIn, armed }: Has): Next {
  if (did === "sign-in" || (signedIn && !armed)) return "capture";
  if (did === "capture") return between === "nothing" ? "replay" : between;
  if (!armed || did === undefined || did === "replay") return "sign-in";
  return "replay";
}

const begin = "Begin by signing Alice in. Each server gives her browser a cookie.";

/** What has just been done, and what to do now. */
const hints: Record<Did, string> = {
  "sign-in":
    "Alice holds a cookie from each server. Capture copies it, as somebody who reads her traffic would.",
  capture:
    "The attacker holds the same cookie now. Replay sends it from his browser: which server lets him in?",
  "log-out": "Alice is out, and her browser has deleted the cookie. The thief still has his copy. Replay it.",
  wait: "The lab’s clock has moved on. The thief still has his copy. Replay it.",
  edit: "The thief has changed the cookie without any key. Replay it.",
  leak: "The thief can make cookies of his own now. Let him forge one for admin, and replay it.",
  forge: "The thief has made a cookie for admin. Replay it: does the server tell it from its own?",
  operate: "Look at Bob: what did it cost him? Then replay, to see whether it keeps the thief out.",
  "set-limits": "Some servers go by a new limit at once, others from the next sign-in on.",
  "keep-replaying":
    "The thief came back before each end. Where that renews a session, only an absolute limit stops him.",
  replay: "Change one thing, predict below what each server will do, and replay again.",
};

const again =
  "To try the next thing, begin with a fresh copy of her cookie: one change at a time shows most.";

const gone = "Nobody holds a cookie any more. Sign Alice in again, and capture it while she is in.";

function hintFor({ did }: Model, next: Next | undefined): string {
  if (!did) return begin;
  if (next === "sign-in" && did === "set-limits") return begin;
  if (next === "sign-in" && did !== "replay" && did !== "keep-replaying") return gone;
  return did === "replay" && next !== "log-out" ? again : hints[did];
}
