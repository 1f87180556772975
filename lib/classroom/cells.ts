import type { Cell } from "@/lib/cell";
import { truthTable } from "@/lib/mechanisms/truth-table";
import type { Scenario } from "@/lib/scenarios";
import { lesson, lessonScenarios } from "./lesson";
import type { RoomState } from "./room-state";

/** Whether a mechanism ever comes to a scenario. */
export const canShow = ({ mechanism, scenario }: Cell) => truthTable[mechanism][scenario] !== "never";

/** All that can be seen in a room, scenario by scenario. */
export const cellsOf = ({ mechanisms }: Pick<RoomState, "mechanisms">): Cell[] =>
  lessonScenarios
    .flatMap((scenario) => mechanisms.map((mechanism) => ({ mechanism, scenario })))
    .filter(canShow);

/** The scenario that the class is at, where its teacher leads it. */
export const currentScenario = ({ guided, step }: RoomState): Scenario | undefined =>
  guided ? lesson[step - 1]?.scenario : undefined;
