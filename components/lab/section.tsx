import { type ReactNode, useId } from "react";

type Props = { title: string; note?: ReactNode; link?: ReactNode; tinted?: boolean; children: ReactNode };

/** One part of a column, under a small heading with a note at its right. No landmark: there would be twelve. */
export function Section({ title, note, link, tinted = false, children }: Props) {
  const heading = useId();
  return (
    <div
      role="group"
      aria-labelledby={heading}
      className={`flex flex-col border-t border-line px-4.5 py-3 ${tinted ? "bg-wash" : ""}`}
    >
      <div className="mb-2 flex items-baseline justify-between gap-3 text-[11.5px] font-semibold tracking-[.05em] text-soft uppercase">
        <h3 id={heading} className="whitespace-nowrap">
          {title}
        </h3>
        <span className="flex flex-wrap justify-end gap-x-3 font-medium tracking-normal normal-case">
          <span>{note}</span>
          {link}
        </span>
      </div>
      {children}
    </div>
  );
}
