import type { ReactNode } from "react";

/** A small heading inside of a card. */
export const Label = ({ children }: { children: ReactNode }) => (
  <h3 className="mb-1.5 text-[11.5px] font-semibold tracking-[.05em] text-soft uppercase">{children}</h3>
);
