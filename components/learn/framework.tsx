import type { ReactNode } from "react";

const slugOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** The code for one framework, folded: few need more than one of them. */
export const Framework = ({ name, children }: { name: string; children: ReactNode }) => (
  <details id={slugOf(name)} className="framework mb-3 scroll-mt-6 rounded-2xl border border-line bg-card">
    <summary className="px-5 py-3.5 select-none">
      <h2 className="inline text-[17px] font-semibold tracking-[-.01em]">{name}</h2>
    </summary>
    <div className="prose px-5 pb-2">{children}</div>
  </details>
);
