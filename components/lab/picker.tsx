import type { MechanismId } from "@/lib/mechanisms";
import { familyWords, mechanismWords } from "../words/mechanisms";
import type { Actions } from "./actions";
import { familyOf, inFamily } from "./choice";
import type { Model } from "./model";

type Props = { mechanism: MechanismId; model: Model; actions: Actions; ready: boolean };

/** Says which mechanism a column shows, and lets the learner take another of its family. */
export function Picker({ mechanism, model, actions, ready }: Props) {
  const known = model.state.mechanisms;
  const family = familyOf(known, mechanism);
  if (!family) return null;
  return (
    <span className="relative shrink-0 font-mono text-xs font-medium text-soft">
      <select
        aria-label={`${familyWords[family]}: how the session is kept`}
        disabled={!ready}
        value={mechanism}
        onChange={(event) => actions.choose(family, event.target.value as MechanismId)}
        className="field-sizing-content max-w-[11rem] cursor-pointer appearance-none rounded-lg border border-line bg-card py-1 pr-6 pl-2 text-ellipsis hover:border-edge hover:text-ink disabled:opacity-60 pointer-coarse:min-h-11"
      >
        {inFamily(known, family).map((id) => (
          <option key={id} value={id}>
            {mechanismWords[id].kind}
          </option>
        ))}
      </select>
      <span aria-hidden className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2">
        ▾
      </span>
    </span>
  );
}
