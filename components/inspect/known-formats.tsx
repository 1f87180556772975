import { formats } from "@/lib/inspect/formats";
import { formatWords } from "../words/formats";

/** What the page would recognise, for whoever has pasted nothing yet. */
export const KnownFormats = () => (
  <div className="mt-12">
    <h2 className="text-[17px] font-semibold tracking-[-.01em]">What is recognised</h2>
    <ul className="mt-2 grid gap-x-7 gap-y-1 text-sm text-soft sm:grid-cols-2 lg:grid-cols-3">
      {formats.map(({ id }) => (
        <li key={id}>{formatWords[id].name}</li>
      ))}
    </ul>
    <p className="mt-4 max-w-[40rem] text-sm text-soft">
      A cookie that is encrypted without a MAC, so that nothing shows a change, cannot be told from random
      bytes: it is said to be not recognised.
    </p>
  </div>
);
