import { Fragment, type ReactNode } from "react";
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
  const { lab, lifetimeSeconds, mechanisms } = model.state;
  const { jars, last, replay, visit, aftermath, inside, leaked } = columnOf(model, id);
  // Each part is given only what it shows, so that it is drawn anew only when that has changed.
  const part = { mechanism: id, actions, ready };
  const held = (
    <Inside
      {...part}
      {...{ inside, leaked, lifetimeSeconds }}
      ahead={model.ahead}
      remembers={familyOf(mechanisms, id) === "revocable"}
    />
  );
  const rest = (
    <>
      <Bystander
        {...part}
        jar={jars.bob}
        aftermath={aftermath}
        isChanged={inside !== undefined && inside.lifetimeSeconds !== lifetimeSeconds}
      />
      <RawExchange mechanism={id} lab={lab} last={last} loot={jars.attacker.cookie} />
    </>
  );
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
        <Alice {...part} {...{ lab, visit, lifetimeSeconds }} jar={jars.alice} ahead={model.ahead} />
        <Gates mechanism={id} last={last} />
        {!folded && held}
        <Attacker
          {...part}
          {...{ lab, replay, leaked, lifetimeSeconds }}
          jar={jars.attacker}
          canCapture={jars.alice.cookie !== null}
        />
        {folded ? (
          <details className="border-t border-line">
            <summary className="px-4.5 py-3 text-[13px] text-soft select-none hover:text-ink">
              More: what the server holds, its operator, and Bob
            </summary>
            {held}
            {rest}
          </details>
        ) : (
          rest
        )}
      </Fragment>
    </article>
  );
}
