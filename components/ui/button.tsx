import type { ComponentProps } from "react";

type Props = ComponentProps<"button"> & { primary?: boolean; large?: boolean };

/** A button of the lab. `primary` marks the one that a learner would press next. */
export function Button({ primary = false, large = false, className = "", ...rest }: Props) {
  const colours = primary
    ? "border-ink bg-ink text-paper enabled:hover:opacity-85"
    : "border-line bg-card text-ink enabled:hover:border-edge enabled:hover:bg-wash";
  const size = large ? "px-3.5 py-2 text-sm" : "px-2.5 py-1.5 text-[13px]";
  return (
    <button
      type="button"
      className={`rounded-[9px] border font-medium whitespace-nowrap transition-colors disabled:border-line disabled:bg-card disabled:text-soft disabled:opacity-60 ${colours} ${size} ${className}`}
      {...rest}
    />
  );
}
