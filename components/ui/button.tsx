import type { ComponentProps } from "react";

type Props = ComponentProps<"button"> & { primary?: boolean; large?: boolean };

/**
 * A button of the lab. `primary` marks the one that a learner would press next. One that is disabled can still
 * be focused, so that pressing it does not throw a keyboard user back to the top of the page.
 */
export function Button({ primary = false, large = false, disabled = false, onClick, ...rest }: Props) {
  const colours = disabled
    ? "cursor-not-allowed border-line text-soft opacity-65"
    : primary
      ? "border-ink bg-ink text-paper hover:opacity-85"
      : "border-line bg-card text-ink hover:border-edge hover:bg-wash";
  const size = large ? "px-3.5 py-2 text-sm" : "px-2.5 py-1.5 text-[13px]";
  return (
    <button
      type="button"
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
      className={`rounded-[9px] border font-medium whitespace-nowrap transition-colors pointer-coarse:min-h-11 ${colours} ${size}`}
      {...rest}
    />
  );
}
