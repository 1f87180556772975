import { useId, useState } from "react";
import { type Cell, cellKey } from "@/lib/cell";
import { cellsOf } from "@/lib/classroom/cells";
import type { Learner } from "@/lib/classroom/learner";
import type { RoomState } from "@/lib/classroom/room-state";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { mechanismWords } from "../../words/mechanisms";
import { predictionWords } from "../../words/outcomes";
import { scenarioWords } from "../../words/scenarios";
import { Confirm } from "../confirm";
import { field, label } from "../form-looks";
import { OutcomePill } from "../outcome-pill";
import type { BoardStore } from "./board-store";

type Props = {
  store: BoardStore;
  room: RoomState;
  learner: Learner;
  name: string;
  onClose: () => void;
};

/** One learner closely: what he expected and saw, and what the teacher can do for him. */
export function LearnerDialog({ store, room, learner, name, onClose }: Props) {
  const known = cellsOf(room).filter(
    ({ mechanism, scenario }) =>
      learner.predictions[cellKey(mechanism, scenario)] ?? learner.outcomes[cellKey(mechanism, scenario)],
  );
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      <p className="mb-3 text-sm text-soft">
        Joined at {clock(learner.joinedAt)}, did or said something new last at {clock(learner.newAt)}.
      </p>
      {known.length > 0 && <Cells learner={learner} cells={known} />}
      <Rename store={store} learner={learner} />
      <div className="mt-5 flex flex-wrap gap-2.5">
        <Confirm
          name="Begin anew…"
          asks={`${name} gets an empty lab. What he expected and saw is gone.`}
          yes="Begin anew"
          onYes={() => store.reset(learner.id, name)}
        />
        <Confirm
          name="Remove…"
          asks={`${name} loses his place and his lab. He can join again, unless the room is locked.`}
          yes="Remove"
          onYes={async () => {
            if (await store.remove(learner.id, name)) onClose();
          }}
        />
      </div>
    </Dialog>
  );
}

const clock = (at: number) => new Date(at).toTimeString().slice(0, 5);

const Cells = ({ learner, cells }: { learner: Learner; cells: Cell[] }) => (
  <div className="max-h-[40vh] overflow-auto rounded-[12px] border border-line">
    <table className="w-full text-left text-[13.5px]">
      <thead className="bg-wash text-soft">
        <tr>
          {["Server", "The thief replays…", "Expected", "Saw"].map((head) => (
            <th key={head} scope="col" className="px-3 py-2 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ mechanism, scenario }) => {
          const said = learner.predictions[cellKey(mechanism, scenario)];
          const saw = learner.outcomes[cellKey(mechanism, scenario)];
          return (
            <tr key={cellKey(mechanism, scenario)} className="border-t border-line">
              <th scope="row" className="px-3 py-2 font-medium">
                {mechanismWords[mechanism].short}
              </th>
              <td className="px-3 py-2">{scenarioWords[scenario]}</td>
              <td className="px-3 py-2">{said ? predictionWords[said.said] : "–"}</td>
              <td className="px-3 py-2">{saw ? <OutcomePill accepted={saw.accepted} /> : "–"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

function Rename({ store, learner }: { store: BoardStore; learner: Learner }) {
  const id = useId();
  const [nickname, setNickname] = useState(learner.nickname);
  return (
    <form
      className="mt-5"
      onSubmit={(event) => {
        event.preventDefault();
        store.rename(learner.id, nickname);
      }}
    >
      <label htmlFor={id} className={label}>
        Nickname
      </label>
      <div className="flex gap-2.5">
        <input
          id={id}
          value={nickname}
          onChange={({ target }) => setNickname(target.value)}
          className={`${field} min-w-0`}
        />
        <div className="mt-1.5 flex">
          <Button type="submit" disabled={nickname.trim() === "" || nickname === learner.nickname}>
            Change
          </Button>
        </div>
      </div>
    </form>
  );
}
