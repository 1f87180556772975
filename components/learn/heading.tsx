import type { ComponentProps } from "react";

/** What a page of the tutorial is called. */
export const Title = ({ className = "", ...rest }: ComponentProps<"h1">) => (
  <h1
    className={`text-[34px]/[1.15] font-semibold tracking-[-.022em] text-balance max-sm:text-[27px] ${className}`}
    {...rest}
  />
);

/** What a section of it is called. */
export const Heading = ({ className = "", ...rest }: ComponentProps<"h2">) => (
  <h2 className={`text-[21px]/[1.3] font-semibold tracking-[-.015em] ${className}`} {...rest} />
);
