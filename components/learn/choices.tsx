import { useId } from "react";

type Props = {
  /** The id of what is being asked. */
  labelledBy: string;
  options: readonly { says: string; because?: string }[];
  chosen: number | null;
  /** Without it the choice stands. */
  onChoose?: (index: number) => void;
};

/** Answers of which one can be chosen, with the arrow keys too. */
export function Choices({ labelledBy, options, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset
      aria-labelledby={labelledBy}
      className={`grid gap-2.5 ${options.length === 2 ? "sm:grid-cols-2" : ""}`}
    >
      {options.map(({ says, because }, index) => (
        <label
          key={says}
          className={`flex cursor-pointer gap-2.5 rounded-[11px] border px-3.5 py-3 text-[15px]/[1.45] has-checked:border-ink has-checked:inset-ring has-checked:inset-ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink ${onChoose ? "border-line hover:border-edge" : "cursor-default border-line"}`}
        >
          <input
            type="radio"
            name={name}
            checked={chosen === index}
            disabled={!onChoose && chosen !== index}
            onChange={() => onChoose?.(index)}
            className="mt-1 size-4 shrink-0 accent-ink"
          />
          <span>
            <strong className="block font-semibold">{says}</strong>
            {because && <span className="text-soft">{because}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
