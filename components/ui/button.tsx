import Link from "next/link";
import type { ComponentProps } from "react";

type Look = { primary?: boolean; large?: boolean };

/**
 * A button of the lab. `primary` marks the one that a learner would press next. One that is disabled can still
 * be focused, so that pressing it does not throw a keyboard user back to the top of the page.
 */
export function Button({
  primary,
  large,
  disabled = false,
  onClick,
  ...rest
}: ComponentProps<"button"> & Look) {
  return (
    <button
      type="button"
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
      className={`whitespace-nowrap ${classes({ primary, large, disabled })}`}
      {...rest}
    />
  );
}

/** A link that a learner would take next, so that it looks like a button. */
export const ButtonLink = ({ primary, large, ...rest }: ComponentProps<typeof Link> & Look) => (
  <Link className={`inline-flex items-center ${classes({ primary, large })}`} {...rest} />
);

/** Looks of a button, for what is pressed without any code of ours. */
export const buttonClasses = `whitespace-nowrap ${classes({})}`;

function classes({ primary, large, disabled }: Look & { disabled?: boolean }): string {
  const colours = disabled
    ? "cursor-not-allowed border-line text-soft opacity-65"
    : primary
      ? "border-ink bg-ink text-paper hover:opacity-85"
      : "border-line bg-card text-ink hover:border-edge hover:bg-wash";
  const size = large ? "px-3.5 py-2 text-sm" : "px-2.5 py-1.5 text-[13px]";
  return `rounded-[9px] border font-medium transition-colors pointer-coarse:min-h-11 ${colours} ${size}`;
}
