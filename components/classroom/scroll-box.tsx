import type { ComponentProps } from "react";

/** A table that may be wider than a phone, under a name. It scrolls, and so has to be reached by keyboard. */
export const ScrollBox = ({
  className = "",
  ...rest
}: ComponentProps<"section"> & { "aria-label": string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: as it says above
  <section tabIndex={0} className={`overflow-x-auto print:overflow-visible ${className}`} {...rest} />
);
