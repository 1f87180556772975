import type { BoardState } from "@/lib/classroom/board-state";
import { canShow, currentScenario } from "@/lib/classroom/cells";
import { lessonScenarios } from "@/lib/classroom/lesson";
import { type Tally, tallyOf } from "@/lib/classroom/tally";
import type { Scenario } from "@/lib/scenarios";
import { Button } from "../../ui/button";
import { mechanismWords } from "../../words/mechanisms";
import { scenarioWords } from "../../words/scenarios";
import { reasonWords } from "../../words/verdicts";
import { OutcomePill } from "../outcome-pill";
import { Bar } from "./bar";

type Props = {
  board: BoardState;
  scenario: Scenario;
  /** Of which scenario it is not shown yet what came out. */
  hidden?: Scenario;
  onLook: (scenario: Scenario) => void;
  onReveal: () => void;
};

/** What the class expected in one scenario, and what came out, server by server. */
export function Expected({ board: { room, learners }, scenario, hidden, onLook, onReveal }: Props) {
  const led = currentScenario(room);
  const tallies = room.mechanisms
    .filter((mechanism) => canShow({ mechanism, scenario }))
    .map((mechanism) => tallyOf(mechanism, scenario, learners));
  const isHidden = scenario === hidden;
  const said = Math.max(0, ...tallies.map(({ silent }) => learners.length - silent));
  const seen = Math.max(0, ...tallies.map(({ letIn, keptOut }) => letIn + keptOut));
  return (
    <section
      aria-labelledby="expected"
      className="rounded-[20px] border border-line bg-card px-7 py-6 max-lg:px-4.5"
    >
      <h2 id="expected" className="text-2xl font-semibold tracking-[-.015em]">
        {room.predictions ? "What the class expected, and what came out" : "What came out"}
      </h2>
      <p className="mt-1 text-[17px] text-soft">
        {room.predictions && `Predictions of ${said}, `}
        {room.predictions ? `outcomes of ${seen}` : `Outcomes of ${seen}`}, {scenarioWords[scenario]}
      </p>
      <Scenarios led={led} scenario={scenario} onLook={onLook} />
      <div className="mt-6 grid gap-6">
        {tallies.map((tally) => (
          <One
            key={tally.mechanism}
            {...{ tally, scenario, isHidden }}
            asks={room.predictions}
            of={learners.length}
          />
        ))}
      </div>
      {isHidden && (
        <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button large onClick={onReveal}>
            Show what came out
          </Button>
          <p className="text-[15px] text-soft">It shows by itself when everybody has said what he expects.</p>
        </div>
      )}
    </section>
  );
}

type ScenariosProps = { led?: Scenario; scenario: Scenario; onLook: Props["onLook"] };

/** Which scenario is looked at. The one that the class is at is marked. */
const Scenarios = ({ led, scenario, onLook }: ScenariosProps) => (
  <fieldset className="mt-3.5 flex flex-wrap gap-1.5">
    <legend className="sr-only">Look at</legend>
    {lessonScenarios.map((one) => (
      <label
        key={one}
        className="rounded-full border border-line px-3 py-1 text-[15px] text-soft has-checked:border-ink has-checked:text-ink has-focus-visible:outline-2 pointer-coarse:py-2.5"
      >
        <input
          type="radio"
          name="scenario"
          className="sr-only"
          checked={one === scenario}
          onChange={() => onLook(one)}
        />
        {scenarioWords[one]}
        {one === led && <span className="text-soft"> · now</span>}
      </label>
    ))}
  </fieldset>
);

type OneProps = { tally: Tally; scenario: Scenario; asks: boolean; of: number; isHidden: boolean };

function One({ tally, scenario, asks, of, isHidden }: OneProps) {
  const { mechanism, saidIn, saidOut, silent, letIn, keptOut, surprised } = tally;
  const seen = letIn + keptOut;
  return (
    <div>
      <h3 className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-[19px] font-medium">
        {mechanismWords[mechanism].name}
        <span className="flex flex-wrap gap-1.5 text-[17px]">
          {!isHidden && letIn > 0 && <OutcomePill accepted>{`, ${letIn} of ${seen}`}</OutcomePill>}
          {!isHidden && keptOut > 0 && (
            <OutcomePill accepted={false}>{`, ${keptOut} of ${seen}`}</OutcomePill>
          )}
          {(seen === 0 || isHidden) && (
            <span className="text-[15px] text-soft">
              {seen === 0 ? "nobody has tried it yet" : `${seen} of ${of} have tried it`}
            </span>
          )}
        </span>
      </h3>
      {asks ? (
        <Bar
          label={`What was expected of the ${mechanismWords[mechanism].name}`}
          parts={[
            { kind: "in", name: "let in", count: saidIn },
            { kind: "out", name: "kept out", count: saidOut },
            { kind: "none", name: "not said", count: silent },
          ]}
        />
      ) : (
        <Bar
          label={`What came out at the ${mechanismWords[mechanism].name}`}
          parts={[
            { kind: "in", name: "let in", count: letIn },
            { kind: "out", name: "kept out", count: keptOut },
            { kind: "none", name: "not tried", count: of - seen },
          ]}
        />
      )}
      {seen > 0 && !isHidden && (
        <p className="mt-1.5 text-[17px] text-pretty text-soft">
          {asks && surprised > 0 && `${surprised === 1 ? "1 was" : `${surprised} were`} surprised. `}
          {letIn >= keptOut
            ? reasonWords(mechanism, scenario)
            : reasonWords(mechanism, scenario, tally.failed)}
        </p>
      )}
    </div>
  );
}
