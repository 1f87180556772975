import type { Scenario } from "@/lib/scenarios";
import { TableOutcome } from "../../learn/table-outcome";
import { mechanismWords } from "../../words/mechanisms";
import { scenarioWords } from "../../words/scenarios";
import { shownAtFirst } from "../shown";
import { reasonsFor } from "./expected";

/** What becomes of the thief at each of the three servers, and why. */
export const ExpectedTable = ({ scenario }: { scenario: Scenario }) => (
  <div className="table-box">
    <table>
      <caption className="bg-wash px-3.5 py-2 text-left text-sm text-soft">
        The thief replays {scenarioWords[scenario]}.
      </caption>
      <tbody>
        {shownAtFirst.map((id) => (
          <tr key={id} className="first:border-t-0">
            <th scope="row" className="w-[48%] max-sm:w-[40%] print:w-[42%]">
              <span className="grid items-start justify-items-start gap-x-3 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_4.6rem]">
                {mechanismWords[id].name} <TableOutcome of={id} when={scenario} />
              </span>
            </th>
            <td>
              {reasonsFor(id, scenario).map(({ check, why }) => (
                <span key={why} className="block not-first:mt-1.5">
                  {check && <strong className="font-semibold">{check}: </strong>}
                  {why}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
