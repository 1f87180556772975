import type { MechanismId } from "@/lib/mechanisms";
import { type Scenario, scenarios } from "@/lib/scenarios";
import { mechanismWords } from "../words/mechanisms";
import { scenarioWords } from "../words/scenarios";
import type { Actions } from "./actions";
import { cellKey, type Model } from "./model";
import { OutcomeCell } from "./outcome-cell";

type Props = { model: Model; actions: Actions; ready: boolean };

/** What the learner's own replays have shown, filled by nothing else. Each empty cell can be predicted first. */
export function Outcomes({ model, actions, ready }: Props) {
  const { observations } = model.state;
  const ids = shownIn(model.state);
  const seen = (mechanism: MechanismId, scenario: Scenario) =>
    observations.find((one) => one.mechanism === mechanism && one.scenario === scenario);
  const cells = ids.flatMap((id) => scenarios.map((scenario) => ({ id, scenario })));
  const tried = cells.filter(({ id, scenario }) => seen(id, scenario)).length;
  const predicted = cells.filter(
    ({ id, scenario }) => seen(id, scenario) && model.predictions[cellKey(id, scenario)],
  );
  const right = predicted.filter(
    ({ id, scenario }) =>
      (model.predictions[cellKey(id, scenario)] === "in") === seen(id, scenario)?.accepted,
  ).length;
  return (
    <section aria-labelledby="outcomes" className="mt-9">
      <h2 id="outcomes" className="text-[19px] font-semibold tracking-[-.015em]">
        What you have seen so far
      </h2>
      <p className="mt-1 text-[13px] text-soft">
        Filled in by your own replays. {tried} of {cells.length} tried.
        {predicted.length > 0 && ` ${right} of ${predicted.length} predictions right.`} Press “predict” in an
        empty cell before you replay.
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
            {scenarios.map((scenario) => (
              <tr key={scenario} className="border-t border-line">
                <th scope="row" className="px-4 py-2.5 font-medium max-sm:px-2">
                  {scenarioWords[scenario]}
                </th>
                {ids.map((id) => (
                  <td key={id} className="px-4 py-2 max-sm:px-1.5">
                    <OutcomeCell
                      label={`${mechanismWords[id].name}, ${scenarioWords[scenario]}`}
                      observation={seen(id, scenario)}
                      prediction={model.predictions[cellKey(id, scenario)]}
                      onPredict={(prediction) => actions.predict(id, scenario, prediction)}
                      ready={ready}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
