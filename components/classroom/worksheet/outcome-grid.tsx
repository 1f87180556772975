import { lessonScenarios } from "@/lib/classroom/lesson";
import type { MechanismId } from "@/lib/mechanisms";
import { mechanismWords } from "../../words/mechanisms";
import { scenarioWords } from "../../words/scenarios";

const tries = ["I expect", "I saw"];

/** What a learner fills in by hand: for each scenario and each server, what he expects and what he saw. */
export const OutcomeGrid = ({ mechanisms }: { mechanisms: MechanismId[] }) => (
  <table className="w-full table-fixed border-collapse text-left text-[13px]/[1.35]">
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="w-[25%] border border-edge p-2 align-bottom font-semibold">
          The thief replays…
        </th>
        {mechanisms.map((id) => (
          <th
            key={id}
            scope="colgroup"
            colSpan={tries.length}
            className="border border-edge p-2 align-top font-semibold"
          >
            {mechanismWords[id].name}
            <span className="block text-[11.5px] font-normal text-soft">{mechanismWords[id].kind}</span>
          </th>
        ))}
      </tr>
      <tr>
        {mechanisms.map((id) =>
          tries.map((name) => (
            <th
              key={`${id} ${name}`}
              scope="col"
              className="border border-edge px-1 py-1 text-center text-[11.5px] font-normal text-soft"
            >
              {name}
            </th>
          )),
        )}
      </tr>
    </thead>
    <tbody>
      {lessonScenarios.map((scenario) => (
        <tr key={scenario}>
          <th scope="row" className="h-12 border border-edge px-2 py-1.5 font-medium">
            {scenarioWords[scenario]}
          </th>
          {mechanisms.map((id) =>
            tries.map((name) => (
              <td key={`${id} ${name}`} className="border border-edge px-1 text-center whitespace-nowrap">
                in
                <span className="inline-block w-4" />
                out
              </td>
            )),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
