/** What fields of a form look like. */
export const label = "block text-[13.5px] font-medium";
export const field =
  "mt-1.5 w-full rounded-[11px] border border-edge bg-card px-3.5 py-2.5 text-ink placeholder:text-soft aria-invalid:border-in";
