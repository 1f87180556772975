import { cellKey } from "@/lib/cell";
import { type LessonStep, lesson } from "@/lib/classroom/lesson";
import type { RoomState } from "@/lib/classroom/room-state";
import type { MechanismId } from "@/lib/mechanisms";
import { type Aside, isScenario, type Scenario } from "@/lib/scenarios";
import type { Actions } from "../lab/actions";
import { columnOf, type Model } from "../lab/model";
import { lessonWords } from "../words/lesson";
import { mechanismWords } from "../words/mechanisms";
import { comparedWords, predictionWords } from "../words/outcomes";
import { scenarioWords } from "../words/scenarios";
import { OutcomePill } from "./outcome-pill";
import { isDone, seenIn, serversIn, stepOf } from "./step-done";

type Props = { room: RoomState; model: Model; actions: Actions; ready: boolean };

/** What the class is at: the question, what this learner expects of each server, what to do, and what came out. */
export function StepCard({ room, model, actions, ready }: Props) {
  const step = stepOf(room);
  if (!step)
    return (
      <Head
        eyebrow={room.title || "Your class"}
        title="Your teacher begins in a moment."
        says="This lab is yours: Alice, the servers she signs in to, and a thief. Sign Alice in and look at her cookies. Replaying begins with step 1."
      />
    );
  const { title, asks, does } = lessonWords[step.id];
  const ids = serversIn(room, step);
  const hasSaid =
    !room.predictions ||
    step.id === "neighbour" ||
    ids.every((id) => seenIn(model, step, id) || model.predictions[cellKey(id, step.scenario)]);
  const beside = ids
    .map((id) => columnOf(model, id).replay)
    .find((replay) => replay && !replay.earlier && replay.verdict.scenario !== step.scenario)
    ?.verdict.scenario;
  return (
    <>
      <Head eyebrow={`Step ${room.step} of ${lesson.length}`} title={title} says={asks} />
      {room.predictions && step.id !== "neighbour" && (
        <div className="mt-3.5 flex flex-wrap gap-x-7 gap-y-3">
          {ids.map((id) => (
            <Expect key={id} id={id} step={step} model={model} actions={actions} ready={ready} />
          ))}
        </div>
      )}
      <p className="mt-3.5 max-w-[100ch] text-pretty">
        {isDone(model, room, step) ? (
          <>
            <strong className="font-semibold">You have seen it.</strong> “Why?” under each verdict tells what
            the server asked. Your teacher goes on in a moment.
          </>
        ) : (
          <>
            <strong className="font-semibold">
              {hasSaid ? "Now try it." : "First say what you expect of each server."}
            </strong>{" "}
            {hasSaid ? does : "Then you try it."} {beside && elsewhere(beside)}
          </>
        )}
      </p>
    </>
  );
}

/** What the last replay showed, where that is not what the step is about. */
const elsewhere = (scenario: Scenario | Aside) =>
  `Your last replay was something else: ${isScenario(scenario) ? scenarioWords[scenario] : "several things had happened"}. Begin again with “Sign Alice in”.`;

const Head = ({ eyebrow, title, says }: { eyebrow: string; title: string; says: string }) => (
  <div aria-live="polite">
    <p className="text-[13px] font-medium text-soft">{eyebrow}</p>
    <h1 className="text-[27px]/[1.2] font-semibold tracking-[-.022em] text-balance max-lg:text-[23px]">
      {title}
    </h1>
    <p className="mt-1.5 max-w-[100ch] text-pretty text-soft">{says}</p>
  </div>
);

type ExpectProps = Omit<Props, "room"> & { id: MechanismId; step: LessonStep };

/** What the learner expects of one server, until he has seen it. */
function Expect({ id, step, model, actions, ready }: ExpectProps) {
  const { scenario } = step;
  const seen = seenIn(model, step, id);
  const said = model.predictions[cellKey(id, scenario)];
  const { name } = mechanismWords[id];
  return (
    <div role="group" aria-label={`What do you expect of the ${name}?`}>
      <p className="mb-1.5 text-[13px] font-medium">{name}</p>
      {seen ? (
        <p className="flex items-center gap-2">
          <OutcomePill accepted={seen.accepted} />
          {said && <span className="text-xs text-soft">{comparedWords(said, seen.accepted)}</span>}
        </p>
      ) : (
        <div className="flex gap-1.5">
          {(["in", "out"] as const).map((one) => (
            <button
              key={one}
              type="button"
              disabled={!ready}
              aria-pressed={said === one}
              onClick={() => actions.predict(id, scenario, one)}
              className="rounded-full border border-edge px-3.5 py-1.5 text-[13px] font-medium transition-colors enabled:hover:bg-wash disabled:opacity-60 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11"
            >
              {predictionWords[one]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
