import { Fragment, type ReactNode } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { mechanismWords } from "../words/mechanisms";
import type { Actions } from "./actions";
import { Alice } from "./alice";
import { Attacker } from "./attacker";
import { Bystander } from "./bystander";
import { RawExchange } from "./exchange";
import { Gates } from "./gates";
import { Inside } from "./inside";
import { columnOf, type Model } from "./model";

type Props = {
  id: MechanismId;
  model: Model;
  actions: Actions;
  ready: boolean;
  /** What stands beside the name. */
  picker?: ReactNode;
  className?: string;
  /** Leaves what the server holds, the operator and the raw exchange to whoever asks for it. */
  folded?: boolean;
};

/** One copy of the site, top to bottom: Alice's browser, what the server checks and holds, the attacker's browser. */
export function ColumnCard({ id, model, actions, ready, picker, className = "", folded = false }: Props) {
  const { name, tagline } = mechanismWords[id];
  const part = { mechanism: id, column: columnOf(model, id), model, actions, ready };
  return (
    <article
      id={`column-${id}`}
      aria-labelledby={`name-${id}`}
      className={`relative overflow-hidden rounded-[18px] border border-line bg-card ${className}`}
    >
      <header className="px-4.5 pt-3.5 pb-3">
        <div className="flex items-start justify-between gap-2">
          <h2 id={`name-${id}`} className="text-[17px] font-semibold tracking-[-.01em]">
            {name}
          </h2>
          {picker}
        </div>
        <p className="mt-0.5 text-[13.5px] text-soft">{tagline}</p>
      </header>
      <Fragment key={id}>
        <Alice {...part} />
        <Gates mechanism={id} last={part.column.last} />
        {!folded && <Inside {...part} />}
        <Attacker {...part} />
        {folded ? (
          <details className="border-t border-line">
            <summary className="px-4.5 py-3 text-[13px] text-soft select-none hover:text-ink">
              More: what the server holds, its operator, and Bob
            </summary>
            <Inside {...part} />
            <Bystander {...part} />
            <RawExchange {...part} />
          </details>
        ) : (
          <>
            <Bystander {...part} />
            <RawExchange {...part} />
          </>
        )}
      </Fragment>
    </article>
  );
}
