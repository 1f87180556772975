"use client";

import { memo, useState } from "react";
import { cellKey } from "@/lib/cell";
import type { MechanismId } from "@/lib/mechanisms";
import { type Scenario, scenarios } from "@/lib/scenarios";
import { Button } from "../ui/button";
import { mechanismWords } from "../words/mechanisms";
import { scenarioWords } from "../words/scenarios";
import type { Actions } from "./actions";
import type { Model } from "./model";
import { OutcomeCell } from "./outcome-cell";

type Props = {
  ids: MechanismId[];
  observations: Model["state"]["observations"];
  predictions: Model["predictions"];
  actions: Actions;
  ready: boolean;
  asks?: boolean;
};

/** How many of the scenarios stand in the table from the beginning. */
const first = 5;

/** What the learner's own replays have shown, filled by nothing else. Each empty cell can be predicted first. */
export const Outcomes = memo(function Outcomes({
  ids,
  observations,
  predictions,
  actions,
  ready,
  asks = true,
}: Props) {
  const [all, setAll] = useState(false);
  const seen = (mechanism: MechanismId, scenario: Scenario) =>
    observations.find((one) => one.mechanism === mechanism && one.scenario === scenario);
  const predictionOf = (mechanism: MechanismId, scenario: Scenario) =>
    predictions[cellKey(mechanism, scenario)];
  const known = (scenario: Scenario) => ids.some((id) => seen(id, scenario) ?? predictionOf(id, scenario));
  const rows = scenarios.filter((scenario, at) => all || at < first || known(scenario));
  const more = scenarios.length - rows.length;
  return (
    <section
      aria-labelledby="outcomes"
      data-part="outcomes"
      className="mt-9 rounded-[14px] [--ring-offset:8px]"
    >
      <h2 id="outcomes" className="text-[19px] font-semibold tracking-[-.015em]">
        What you have seen so far
      </h2>
      <p className="mt-1 text-[13px] text-soft">
        Filled in by your own replays, where one thing has happened since the sign-in.{" "}
        {summary(ids, seen, predictionOf)} {asks && "Press “predict” in an empty cell before you replay."}
      </p>
      <div className="mt-3 overflow-hidden rounded-[14px] border border-line bg-card">
        <table className="w-full table-fixed text-left text-sm max-sm:text-[13px]">
          <thead>
            <tr className="bg-wash text-[12.5px] text-soft max-sm:text-[11px]">
              <th scope="col" className="w-[34%] px-4 py-2.5 font-medium max-sm:w-[30%] max-sm:px-2">
                The thief replays…
              </th>
              {ids.map((id) => (
                <th key={id} scope="col" className="px-4 py-2.5 font-medium max-sm:px-1.5">
                  {mechanismWords[id].short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((scenario) => (
              <tr key={scenario} className="border-t border-line">
                <th scope="row" className="px-4 py-2.5 font-medium max-sm:px-2">
                  {scenarioWords[scenario]}
                </th>
                {ids.map((id) => (
                  <td key={id} className="px-4 py-2 max-sm:px-1.5">
                    <OutcomeCell
                      key={id}
                      label={`${mechanismWords[id].name}, ${scenarioWords[scenario]}`}
                      never={mechanismWords[id].never?.[scenario]}
                      observation={seen(id, scenario)}
                      prediction={predictionOf(id, scenario)}
                      onPredict={(prediction) => actions.predict(id, scenario, prediction)}
                      ready={ready}
                      asks={asks}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <div className="mt-3">
          <Button onClick={() => setAll(true)}>{`Show ${more} more to try`}</Button>
        </div>
      )}
    </section>
  );
});

type Seen = (mechanism: MechanismId, scenario: Scenario) => { accepted: boolean } | undefined;
type PredictionOf = (mechanism: MechanismId, scenario: Scenario) => "in" | "out" | undefined;

/** How much of what these columns can show was tried, and how much of it foreseen. */
function summary(ids: MechanismId[], seen: Seen, predictionOf: PredictionOf): string {
  const cells = ids
    .flatMap((id) => scenarios.map((scenario) => ({ id, scenario })))
    .filter(({ id, scenario }) => !mechanismWords[id].never?.[scenario]);
  const tried = cells.filter(({ id, scenario }) => seen(id, scenario));
  const foreseen = tried.filter(({ id, scenario }) => predictionOf(id, scenario));
  const right = foreseen.filter(
    ({ id, scenario }) => (predictionOf(id, scenario) === "in") === seen(id, scenario)?.accepted,
  );
  const told = `${tried.length} of ${cells.length} tried.`;
  return foreseen.length === 0 ? told : `${told} ${right.length} of ${foreseen.length} predictions right.`;
}
