import { useState } from "react";
import type { BoardState } from "@/lib/classroom/board-state";
import { namesOf } from "@/lib/classroom/board-state";
import { currentScenario } from "@/lib/classroom/cells";
import { lesson, lessonScenarios } from "@/lib/classroom/lesson";
import { standingOf } from "@/lib/classroom/standing";
import { tallyOf } from "@/lib/classroom/tally";
import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";
import { Button } from "../../ui/button";
import { SiteHeader } from "../../ui/header";
import { lessonWords } from "../../words/lesson";
import type { BoardShown, BoardStore } from "./board-store";
import { CloseRoom } from "./close-room";
import { Controls } from "./controls";
import { Expected } from "./expected";
import { Freshness } from "./freshness";
import { HowToJoin } from "./how-to-join";
import { Summary } from "./summary";
import { TeacherLink } from "./teacher-link";
import { Who } from "./who";

type Props = { store: BoardStore; shown: BoardShown; board: BoardState };

/** The class as its teacher sees it, and shows it on a projector. */
export function Board({ store, shown, board }: Props) {
  const { room, learners } = board;
  const [isPresented, setIsPresented] = useState(false);
  const [looked, setLooked] = useState<{ at: Scenario; step: number } | null>(null);
  const [revealedAt, setRevealedAt] = useState(0);
  const led = currentScenario(room);
  // Whatever the teacher looked at last: the next step brings him back to where the class is.
  const scenario =
    (looked?.step === room.step && looked.at) || led || lessonScenarios[0] || "while-signed-in";
  const step = lesson[room.step - 1];
  const hidden = revealedAt === room.step ? undefined : unrevealed(board);
  const names = namesOf(learners);
  return (
    <>
      <div className="print:hidden">
        <SiteHeader current="/classroom">
          <div className="ml-auto flex flex-wrap items-center gap-2">
            <Here board={board} />
            <Button onClick={() => setIsPresented(!isPresented)}>
              {isPresented ? "Leave presenter view" : "Presenter view"}
            </Button>
            {!isPresented && <TeacherLink store={store} board={board} />}
            {!isPresented && <CloseRoom store={store} board={board} />}
          </div>
        </SiteHeader>
        <main
          className={`px-11 pt-7 pb-10 max-lg:px-4 max-lg:pt-5 ${isPresented ? "min-[1400px]:[zoom:1.2]" : ""}`}
        >
          <div className="mb-6.5 flex flex-wrap items-end gap-x-12 gap-y-5">
            <HowToJoin room={room} />
            <div className="ml-auto text-right max-lg:ml-0 max-lg:w-full max-lg:text-left">
              <p className="text-[17px] text-soft">
                {room.guided ? stepOf(room.step) : room.title || "Everybody works at his own pace"}
              </p>
              <h1 className="text-[40px]/[1.1] font-semibold tracking-[-.022em] text-balance max-lg:text-[27px]">
                {step && room.guided ? lessonWords[step.id].title : waiting(room.guided, room.title)}
              </h1>
            </div>
          </div>
          <div className="grid items-start gap-7 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
            <Expected
              {...{ board, scenario, hidden }}
              onLook={(at) => setLooked({ at, step: room.step })}
              onReveal={() => setRevealedAt(room.step)}
            />
            <Who {...{ store, board, names, isPresented, hidden }} />
          </div>
          <Controls store={store} board={board} isPresented={isPresented} />
          <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm text-soft">
            <p role="status" className={shown.said?.isTrouble ? "text-in" : ""}>
              {(!isPresented || shown.said?.isTrouble) && shown.said?.text}
            </p>
            <Freshness shown={shown} />
          </div>
        </main>
      </div>
      <Summary board={board} names={names} isPresented={isPresented} />
    </>
  );
}

/** The scenario of which not everybody has said yet what he expects: whoever is quick would tell the others what comes. */
function unrevealed({ room, learners }: BoardState): Scenario | undefined {
  const scenario = currentScenario(room);
  if (!room.predictions || !scenario) return undefined;
  const isSilent = (mechanism: MechanismId) => tallyOf(mechanism, scenario, learners).silent > 0;
  return room.mechanisms.some(isSilent) ? scenario : undefined;
}

const stepOf = (step: number) => (step === 0 ? "Before the lesson" : `Step ${step} of ${lesson.length}`);

const waiting = (guided: boolean, title: string) =>
  guided ? title || "The class is joining." : "What does the thief get?";

const Here = ({ board: { room, learners, now } }: { board: BoardState }) => {
  const here = learners.filter((learner) => standingOf(learner, room, now).isHere).length;
  return (
    <span className="rounded-full border border-line bg-wash px-2.5 py-1 text-xs font-medium text-soft tabular-nums">
      {here === learners.length ? `${here} here` : `${here} of ${learners.length} here`}
    </span>
  );
};
