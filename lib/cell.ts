import type { MechanismId } from "@/lib/mechanisms";
import type { Scenario } from "@/lib/scenarios";

/** One cell of a table of outcomes: what one mechanism does in one scenario. */
export type Cell = { mechanism: MechanismId; scenario: Scenario };

/** What a cell is kept under. */
export const cellKey = (mechanism: MechanismId, scenario: Scenario) => `${mechanism} ${scenario}`;

/** What was expected of a cell: that the thief is let in, or kept out. */
export type Prediction = "in" | "out";
