import type { ReactNode } from "react";

/** Something that went wrong, what to do, and what to press for that. */
export const Alert = ({
  title,
  detail,
  children,
}: {
  title: string;
  detail: ReactNode;
  children: ReactNode;
}) => (
  <div
    role="alert"
    className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-[14px] border border-in bg-in-bg px-4 py-3 text-sm text-in"
  >
    <p className="mr-auto">
      <strong className="font-semibold">{title}</strong> {detail}
    </p>
    {children}
  </div>
);
