import type { MechanismId } from "@/lib/mechanisms";
import type { Actions } from "./actions";
import { familyOf } from "./choice";
import { ColumnCard } from "./column-card";
import type { Model } from "./model";
import { Picker } from "./picker";

type Props = {
  ids: MechanismId[];
  model: Model;
  actions: Actions;
  ready: boolean;
  isBusy: boolean;
  folded?: boolean;
  /** Which mechanisms are shown is not the learner's choice. */
  fixed?: boolean;
};

/** The copies of the site side by side; on a narrow screen one at a time, to swipe through. */
export function Columns({ ids, isBusy, fixed, ...rest }: Props) {
  return (
    <div
      data-part="columns"
      aria-busy={isBusy}
      className="relative max-lg:[--ring-offset:-3px] grid snap-x snap-mandatory auto-cols-[min(calc(100%-1.75rem),27rem)] grid-flow-col lg:grid-rows-[repeat(10,auto)] max-lg:items-start gap-x-4.5 overflow-x-auto max-lg:-mx-4 max-lg:scroll-px-4 max-lg:px-4 max-lg:pb-2 lg:auto-cols-fr lg:overflow-visible"
    >
      {ids.map((id) => (
        // The picker stays when it is used, and with it the focus; what stands under it is another site's.
        <ColumnCard
          key={familyOf(rest.model.state.mechanisms, id)}
          id={id}
          {...rest}
          picker={!fixed && <Picker mechanism={id} {...rest} />}
          className="snap-start scroll-mt-20 lg:row-span-10 lg:grid lg:grid-rows-subgrid"
        />
      ))}
    </div>
  );
}
