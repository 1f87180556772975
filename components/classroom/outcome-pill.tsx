import { predictionWords } from "../words/outcomes";

/** What a replay came to, in colour, sign and words. */
export const OutcomePill = ({ accepted, children }: { accepted: boolean; children?: React.ReactNode }) => (
  <span
    className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[.87em] font-semibold whitespace-nowrap ${accepted ? "bg-in-bg text-in" : "bg-out-bg text-out"}`}
  >
    <span aria-hidden>{accepted ? "→" : "■"}</span>
    {predictionWords[accepted ? "in" : "out"]}
    {children}
  </span>
);
