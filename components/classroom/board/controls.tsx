import type { BoardState } from "@/lib/classroom/board-state";
import { lesson } from "@/lib/classroom/lesson";
import { Button } from "../../ui/button";
import { span } from "../../ui/time";
import { boardWords } from "../../words/board";
import { lessonWords } from "../../words/lesson";
import { Confirm } from "../confirm";
import type { BoardStore } from "./board-store";

type Props = { store: BoardStore; board: BoardState; isPresented: boolean };

const month = 31 * 24 * 60 * 60;

/** Beyond the lifetime by more than the 60 s that the most lenient of the servers gives. */
const pastLifetime = (lifetimeSeconds: number) => lifetimeSeconds + 61;

/** What the teacher sets for everybody. */
export function Controls({ store, board: { room, learners }, isPresented }: Props) {
  const { step, guided, locked, lifetimeSeconds } = room;
  const next = lesson[step];
  const toStep = (step: number) => store.change({ step }, boardWords.atStep(step));
  const leap = (seconds: number) =>
    store.change({ advanceSeconds: seconds }, boardWords.clockMoves(span(seconds)));
  return (
    <div
      role="group"
      aria-label="For everybody"
      className="sticky bottom-0 z-10 -mx-2 mt-4 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-2 py-3 text-base *:text-base max-lg:static"
    >
      {guided && (
        <>
          <Button large disabled={step === 0} onClick={() => toStep(step - 1)}>
            ← Back
          </Button>
          {next && (
            <Button large primary onClick={() => toStep(step + 1)}>
              {step === 0 ? "Begin with step 1" : `Everybody to step ${step + 1}`}
            </Button>
          )}
          <label className="sr-only" htmlFor="step">
            Go to a step
          </label>
          <select
            id="step"
            value={step}
            onChange={({ target }) => toStep(Number(target.value))}
            className="max-w-[22rem] rounded-[9px] border border-line bg-card px-2.5 py-2 max-sm:max-w-full"
          >
            <option value={0}>Before the lesson</option>
            {lesson.map(({ id }, at) => (
              <option key={id} value={at + 1}>
                {at + 1}. {lessonWords[id].title}
              </option>
            ))}
          </select>
        </>
      )}
      <span className="ml-2 text-soft">Everybody’s clock:</span>
      <Button large onClick={() => leap(pastLifetime(lifetimeSeconds))}>
        Past the lifetime
      </Button>
      <Button large aria-label="Everybody’s clock +31 days" onClick={() => leap(month)}>
        +31 days
      </Button>
      {!isPresented && (
        <>
          <Button
            large
            onClick={() =>
              store.change({ locked: !locked }, locked ? boardWords.unlocked : boardWords.locked)
            }
          >
            {locked ? "Unlock the room" : "Lock the room"}
          </Button>
          {learners.length > 0 && (
            <Confirm
              large
              name="Everybody begins anew…"
              asks="All get empty labs. What they expected and saw is gone."
              yes="Begin anew"
              onYes={store.resetAll}
            />
          )}
        </>
      )}
    </div>
  );
}
