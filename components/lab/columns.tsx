import { Fragment } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { mechanismWords } from "../words/mechanisms";
import type { Actions } from "./actions";
import { Alice } from "./alice";
import { Attacker } from "./attacker";
import { Bystander } from "./bystander";
import { familyOf } from "./choice";
import { RawExchange } from "./exchange";
import { Gates } from "./gates";
import { Inside } from "./inside";
import { columnOf, type Model } from "./model";
import { Picker } from "./picker";

type Props = { ids: MechanismId[]; model: Model; actions: Actions; ready: boolean };

/** The copies of the site side by side; on a narrow screen one at a time, to swipe through. */
export function Columns({ ids, model, actions, ready }: Props) {
  return (
    <div
      data-tour="columns"
      className="relative max-lg:[--ring-offset:-3px] grid snap-x snap-mandatory auto-cols-[min(calc(100%-1.75rem),27rem)] grid-flow-col lg:grid-rows-[repeat(9,auto)] max-lg:items-start gap-x-4.5 overflow-x-auto max-lg:-mx-4 max-lg:scroll-px-4 max-lg:px-4 max-lg:pb-2 lg:auto-cols-fr lg:overflow-visible"
    >
      {ids.map((id) => {
        const { name, tagline } = mechanismWords[id];
        const part = { mechanism: id, column: columnOf(model, id), model, actions, ready };
        return (
          // The picker stays when it is used, and with it the focus; what stands under it is another site's.
          <article
            key={familyOf(model.state.mechanisms, id)}
            id={`column-${id}`}
            aria-labelledby={`name-${id}`}
            className="relative snap-start scroll-mt-20 overflow-hidden lg:row-span-9 lg:grid lg:grid-rows-subgrid rounded-[18px] border border-line bg-card"
          >
            <header className="px-4.5 pt-3.5 pb-3">
              <div className="flex items-start justify-between gap-2">
                <h2 id={`name-${id}`} className="text-[17px] font-semibold tracking-[-.01em]">
                  {name}
                </h2>
                <Picker {...part} />
              </div>
              <p className="mt-0.5 text-[13.5px] text-soft">{tagline}</p>
            </header>
            <Fragment key={id}>
              <Alice {...part} />
              <Gates mechanism={id} last={part.column.last} />
              <Inside {...part} />
              <Attacker {...part} />
              <Bystander {...part} />
              <RawExchange {...part} />
            </Fragment>
          </article>
        );
      })}
    </div>
  );
}
