import { type ReactNode, useId } from "react";
import type { Part } from "./pointing";

type Props = {
  title: string;
  note?: ReactNode;
  link?: ReactNode;
  tinted?: boolean;
  /** What the tour and the demonstrations call it. */
  part?: Part;
  children: ReactNode;
  /** What takes up more rows of the columns, so that it stands level with its like in all of them; and how many. */
  foot?: ReactNode;
  footRows?: 1 | 2;
};

/** One part of a column, under a small heading with a note at its right. No landmark: there would be twelve. */
export function Section({ title, note, link, tinted = false, part, children, foot, footRows = 2 }: Props) {
  const heading = useId();
  return (
    <div
      role="group"
      data-part={part}
      aria-labelledby={heading}
      className={`flex flex-col border-t border-line [--ring-offset:-4px] px-4.5 py-3 ${tinted ? "bg-wash" : ""} ${foot ? `${footRows === 2 ? "lg:row-span-3" : "lg:row-span-2"} lg:grid lg:grid-cols-1 lg:grid-rows-subgrid` : ""}`}
    >
      <div className="flex grow flex-col">
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
      {foot}
    </div>
  );
}
