import { memo } from "react";
import { cellKey } from "@/lib/cell";
import { canShow } from "@/lib/classroom/cells";
import type { Learner } from "@/lib/classroom/learner";
import { lessonScenarios } from "@/lib/classroom/lesson";
import type { RoomState } from "@/lib/classroom/room-state";
import type { Standing } from "@/lib/classroom/standing";
import type { Scenario } from "@/lib/scenarios";

type Props = Standing & {
  learner: Learner;
  room: Pick<RoomState, "mechanisms">;
  /** Of which scenario it is not shown yet what came out. */
  hidden?: Scenario;
  /** Null where names are hidden. */
  name: string | null;
  onOpen?: (id: string) => void;
};

/** One learner: a square for each server in each scenario, filled with what he saw. */
export const LearnerCard = memo(
  ({ learner, room, hidden, name, onOpen, seen, of, isHere, waiting }: Props) => {
    const isStuck = waiting !== undefined && isHere;
    const note = isStuck ? `waiting ${waiting} min` : isHere ? null : "away";
    const content = (
      <>
        {name !== null && (
          <span className="flex items-baseline gap-1.5">
            <bdi className="truncate text-[15px] font-medium">{name}</bdi>
            {note && <span className="shrink-0 text-[12.5px] opacity-80">{note}</span>}
          </span>
        )}
        <Squares learner={learner} room={room} hidden={hidden} />
        <span className="sr-only">{`${seen} of ${of} seen`}</span>
      </>
    );
    const look = `block w-full rounded-[12px] border px-3 py-2.5 text-left ${isStuck && name !== null ? "border-payload bg-payload-bg" : "border-line"} ${isHere ? "" : "opacity-60"}`;
    return (
      <li className="min-w-0">
        {onOpen ? (
          <button type="button" className={`${look} hover:border-edge`} onClick={() => onOpen(learner.id)}>
            {content}
          </button>
        ) : (
          <div className={look}>{content}</div>
        )}
      </li>
    );
  },
  (before, after) =>
    before.learner === after.learner &&
    before.hidden === after.hidden &&
    before.name === after.name &&
    before.onOpen === after.onOpen &&
    before.isHere === after.isHere &&
    before.waiting === after.waiting &&
    before.seen === after.seen,
);

type SquaresProps = Pick<Props, "learner" | "room" | "hidden">;

/** Let in is a full square, kept out a square with its lower half empty, so that it is not told by colour alone. */
const Squares = ({ learner, room: { mechanisms }, hidden }: SquaresProps) => (
  <span
    aria-hidden
    className="mt-2 grid gap-1"
    style={{ gridTemplateColumns: `repeat(${lessonScenarios.length}, 1fr)` }}
  >
    {mechanisms.flatMap((mechanism) =>
      lessonScenarios.map((scenario) => {
        const outcome = learner.outcomes[cellKey(mechanism, scenario)];
        const look = !canShow({ mechanism, scenario })
          ? "border-transparent"
          : !outcome
            ? "border-line bg-wash"
            : scenario === hidden
              ? "border-soft bg-soft"
              : outcome.accepted
                ? "border-in bg-in"
                : "border-out bg-linear-to-t from-card from-45% to-out to-45%";
        return <span key={`${mechanism} ${scenario}`} className={`h-2.5 rounded-[3px] border ${look}`} />;
      }),
    )}
  </span>
);
