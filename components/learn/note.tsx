import type { ReactNode } from "react";

/** An aside to the text: in the margin where there is one. */
export const Note = ({ children }: { children: ReactNode }) => (
  <aside className="note my-4 border-l-2 border-line pl-3.5 text-sm/[1.5] text-soft">{children}</aside>
);
