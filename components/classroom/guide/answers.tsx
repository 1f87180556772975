import type { ReactNode } from "react";
import { lessonScenarios } from "@/lib/classroom/lesson";
import { mechanisms } from "@/lib/mechanisms";
import { TableOutcome } from "../../learn/table-outcome";
import { familyWords, mechanismWords } from "../../words/mechanisms";
import { scenarioWords } from "../../words/scenarios";
import { ScrollBox } from "../scroll-box";
import { shownAtFirst } from "../shown";

/** The worksheet’s table, filled in. */
export const Answers = () => (
  <ScrollingTable name="The worksheet, filled in" heads={shownAtFirst.map((id) => mechanismWords[id].name)}>
    {lessonScenarios.map((scenario) => (
      <tr key={scenario}>
        <th scope="row" className="min-w-40">
          {scenarioWords[scenario]}
        </th>
        {shownAtFirst.map((id) => (
          <td key={id}>
            <TableOutcome of={id} when={scenario} />
          </td>
        ))}
      </tr>
    ))}
  </ScrollingTable>
);

/** The same for all that a room may show besides. */
export const OtherAnswers = () => (
  <ScrollingTable
    name="The other mechanisms"
    heads={lessonScenarios.map((scenario) => scenarioWords[scenario])}
  >
    {mechanisms
      .filter(({ id }) => !shownAtFirst.includes(id))
      .map(({ id, family }) => (
        <tr key={id}>
          <th scope="row" className="min-w-40">
            {mechanismWords[id].kind}
            <span className="block font-normal text-soft">{familyWords[family]}</span>
          </th>
          {lessonScenarios.map((scenario) => (
            <td key={scenario}>
              <TableOutcome of={id} when={scenario} />
            </td>
          ))}
        </tr>
      ))}
  </ScrollingTable>
);

const ScrollingTable = ({
  name,
  heads,
  children,
}: {
  name: string;
  heads: string[];
  children: ReactNode;
}) => (
  <div className="wide">
    <ScrollBox aria-label={name} className="table-box">
      <table className="text-sm">
        <thead>
          <tr className="bg-wash text-soft">
            <th scope="col">The thief replays…</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  </div>
);
