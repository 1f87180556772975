import { mechanismWords } from "../words";
import type { Actions } from "./actions";
import { Alice } from "./alice";
import { Attacker } from "./attacker";
import { Bystander } from "./bystander";
import { RawExchange } from "./exchange";
import { Gates } from "./gates";
import { columnOf, type Model, shownIn } from "./model";

type Props = { model: Model; actions: Actions; ready: boolean };

/** The copies of the site side by side; on a narrow screen one at a time, to swipe through. */
export function Columns({ model, actions, ready }: Props) {
  return (
    <div className="relative grid snap-x snap-mandatory auto-cols-[min(calc(100%-1.75rem),27rem)] grid-flow-col grid-rows-[repeat(6,auto)] gap-x-4.5 overflow-x-auto max-lg:-mx-4 max-lg:scroll-px-4 max-lg:px-4 max-lg:pb-2 lg:auto-cols-fr lg:overflow-visible">
      {shownIn(model.state).map((id) => {
        const { name, kind, tagline } = mechanismWords[id];
        const part = { mechanism: id, column: columnOf(model, id), model, actions, ready };
        return (
          <article
            key={id}
            id={`column-${id}`}
            aria-labelledby={`name-${id}`}
            className="relative row-span-6 grid snap-start scroll-mt-20 grid-rows-subgrid overflow-hidden rounded-[18px] border border-line bg-card"
          >
            <header className="px-4.5 pt-3.5 pb-3">
              <div className="flex items-baseline justify-between gap-2">
                <h2 id={`name-${id}`} className="text-[17px] font-semibold tracking-[-.01em]">
                  {name}
                </h2>
                <span className="font-mono text-xs font-medium text-soft">{kind}</span>
              </div>
              <p className="mt-0.5 text-[13.5px] text-soft">{tagline}</p>
            </header>
            <Alice {...part} />
            <Gates mechanism={id} last={part.column.last} />
            <Attacker {...part} />
            <Bystander {...part} />
            <RawExchange {...part} />
          </article>
        );
      })}
    </div>
  );
}
