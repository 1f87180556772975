import { useState } from "react";
import { cellKey } from "@/lib/cell";
import type { BoardState } from "@/lib/classroom/board-state";
import { cellsOf, currentScenario } from "@/lib/classroom/cells";
import type { Learner } from "@/lib/classroom/learner";
import { lessonScenarios } from "@/lib/classroom/lesson";
import { standingOf } from "@/lib/classroom/standing";
import type { Scenario } from "@/lib/scenarios";
import { mechanismWords } from "../../words/mechanisms";
import { scenarioWords } from "../../words/scenarios";
import type { BoardStore } from "./board-store";
import { LearnerCard } from "./learner-card";
import { LearnerDialog } from "./learner-dialog";

type Props = {
  store: BoardStore;
  board: BoardState;
  names: Map<string, string>;
  isPresented: boolean;
  /** Of which scenario it is not shown yet what came out. */
  hidden?: Scenario;
};

/** Above so many learners each has a small card. */
const roomy = 40;

/** Everybody in the room and what each has seen; who may be stuck comes first in words. */
export function Who({ store, board, names, isPresented, hidden }: Props) {
  const [opened, setOpened] = useState<Learner["id"] | null>(null);
  const { room, learners, now } = board;
  const standings = learners.map((learner) => standingOf(learner, room, now));
  const stuck = learners.filter((_, at) => standings[at]?.waiting !== undefined && standings[at]?.isHere);
  const done = standings.filter(({ seen, of }) => seen === of).length;
  const chosen = learners.find(({ id }) => id === opened);
  const isSmall = learners.length > roomy;
  return (
    <section
      aria-labelledby="who"
      className="rounded-[20px] border border-line bg-card px-7 py-6 max-lg:px-4.5"
    >
      <h2 id="who" className="text-2xl font-semibold tracking-[-.015em]">
        Who has seen what
      </h2>
      <p className="mt-1 mb-5 text-[17px] text-soft">
        {learners.length === 0
          ? "Nobody has joined yet."
          : `${doneWords(room, learners)} ${stuckWords(stuck.length, done, learners.length)}`}
        {!isPresented && stuck.length > 0 && ` ${some(stuck.map(({ id }) => names.get(id) ?? ""))}`}
      </p>
      {learners.length > 0 && (
        <>
          <Key room={room} />
          <ul
            className={`grid gap-2.5 ${isSmall ? "max-h-[46rem] grid-cols-[repeat(auto-fill,minmax(96px,1fr))] overflow-y-auto" : "grid-cols-[repeat(auto-fill,minmax(130px,1fr))] lg:grid-cols-[repeat(auto-fill,minmax(158px,1fr))]"}`}
          >
            {learners.map((learner, at) => {
              const standing = standings[at];
              if (!standing) return null;
              return (
                <LearnerCard
                  key={learner.id}
                  learner={learner}
                  room={room}
                  hidden={hidden}
                  {...standing}
                  name={isPresented ? null : (names.get(learner.id) ?? learner.nickname)}
                  onOpen={isPresented ? undefined : setOpened}
                />
              );
            })}
          </ul>
        </>
      )}
      {chosen && (
        <LearnerDialog
          key={chosen.id}
          store={store}
          room={room}
          learner={chosen}
          name={names.get(chosen.id) ?? chosen.nickname}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

/** How many are through with the step that the class is at. */
function doneWords(room: BoardState["room"], learners: Learner[]): string {
  const scenario = currentScenario(room);
  if (!scenario) return "";
  const cells = cellsOf(room).filter((cell) => cell.scenario === scenario);
  const isDone = ({ outcomes }: Learner) =>
    cells.every(({ mechanism }) => outcomes[cellKey(mechanism, scenario)]);
  return `${learners.filter(isDone).length} of ${learners.length} are through with this step.`;
}

function stuckWords(stuck: number, done: number, all: number): string {
  const finished = `${done} of ${all} have seen everything.`;
  if (stuck === 0) return finished;
  return `${finished} ${stuck === 1 ? "1 may be stuck." : `${stuck} may be stuck.`}`;
}

const some = (names: string[]) =>
  names.length > 6 ? `${names.slice(0, 6).join(", ")} and ${names.length - 6} more.` : `${names.join(", ")}.`;

/** What the little squares of a card stand for: a row for each server, a column for each scenario. */
const Key = ({ room }: { room: BoardState["room"] }) => (
  <p className="mb-3 text-[13px] text-pretty text-soft">
    Rows: {room.mechanisms.map((id) => mechanismWords[id].short).join(", ")}. Columns:{" "}
    {lessonScenarios.map((scenario) => scenarioWords[scenario]).join("; ")}.
  </p>
);
